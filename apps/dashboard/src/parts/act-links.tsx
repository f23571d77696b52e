import { TextLink } from '../ui/text-link.js';
import { useWords } from '../words/use-words.js';
import { actNamed } from './acts.js';

/** The acts of every day answer to a key. */
const shortcuts: Readonly<Record<string, string>> = {
  acceptClue: 'a',
  acceptTransfer: 'a',
  refuseTransfer: 'r',
  redirectTransfer: 'd',
  requestSupplement: 's',
  offerTransfer: 't',
  writeNote: 'n',
  triageClue: 'e',
  acknowledgeDuty: 'e',
};

interface ActLinksProps {
  actions: readonly string[];
  /** What the acts are about. */
  about: {
    rowId?: string;
    matterId?: string | null;
    personId?: string | null;
    caseId?: string;
    clueId?: string;
    rung?: string;
    requestId?: string;
  };
  /** The one that is most likely next stands out. */
  main?: string | undefined;
}

/** What may be done now, as the server said; each leads to its form. */
export function ActLinks({ actions, about, main }: ActLinksProps) {
  const { t } = useWords();
  const search = Object.fromEntries(Object.entries(about).filter(([, value]) => value !== undefined && value !== null));
  const known = actions.filter((name) => actNamed(name));
  if (known.length === 0) return null;
  return (
    <div className="row-actions">
      {known.map((name) => (
        <TextLink
          key={name}
          to={`/acts/${name}`}
          search={search}
          kind={name === main ? 'main' : 'button'}
          shortcut={shortcuts[name]}
        >
          {t(`act.${name}.title`)}
        </TextLink>
      ))}
    </div>
  );
}
