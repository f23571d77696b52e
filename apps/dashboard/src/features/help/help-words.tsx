import { useWords } from '../../words/use-words.js';

const words = [
  ...['matter', 'clue', 'case', 'stage', 'survivor', 'duty', 'holder', 'due-soon', 'ladder', 'rung', 'acknowledge', 'put-aside'],
  ...['pause', 'provisional', 'late-recording', 'implied', 'transfer', 'report-back', 'share', 'conflict-wall', 'supervision'],
  ...['receipt', 'purpose', 'audit'],
] as const;

/** The words of the desk, each with its name in the other language, for whoever works with somebody who speaks that. */
export function HelpWords() {
  const { t, language } = useWords();
  const other = language === 'zh' ? 'en' : 'zh-CN';
  return (
    <dl className="facts">
      {words.map((word) => (
        <div key={word} className="help-line">
          <dt>
            {t(`help.word.${word}.name`)}{' '}
            <span className="dimmed" lang={other}>
              {t(`help.word.${word}.other`)}
            </span>
          </dt>
          <dd>{t(`help.word.${word}.means`)}</dd>
        </div>
      ))}
    </dl>
  );
}
