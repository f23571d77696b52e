import type { Command } from 'commander';
import { readInstallation } from './installation.js';
import { parkedPlaces, settlePlace, type ParkedPlace } from './parked-places.js';
import { operator, placeIn, reasonIn, refuseAlone } from './redrive-words.js';

interface Options {
  giveUp?: string;
  consenting?: string;
  json?: boolean;
}

/** `redrive orchestrator`: records of no known matter that nobody could read. They hold nothing back; a person looks at each and gives it up. */
export function addOrchestrator(redrive: Command): void {
  redrive
    .command('orchestrator')
    .description('list the records that nobody could read and that belong to no known matter, or settle one')
    .argument('[place]', 'where the record lies, as the list writes it', placeIn)
    .option('--give-up <reason>', 'give the record up, which nothing can mend', reasonIn)
    .option('--consenting <who>', 'the second person who consents to giving it up')
    .option('--json', 'one JSON document')
    .action(async (...[place, options, command]: [string | undefined, Options, Command]) => {
      const { giveUp: reason, consenting, json } = options;
      refuseAlone(command, reason, consenting);
      if ((place === undefined) !== (reason === undefined))
        command.error('error: a record is settled by its place, with --give-up and --consenting');
      const installation = readInstallation(process.env);
      if (place !== undefined && reason !== undefined && consenting !== undefined)
        await settlePlace(installation, place, { by: operator(), consenting, reason });
      const settled = place === undefined ? [] : [place];
      const left = place === undefined ? await parkedPlaces(installation) : [];
      process.stdout.write(json ? `${JSON.stringify({ parked: left, settled })}\n` : inWords(left, settled));
    });
}

function inWords(left: readonly ParkedPlace[], settled: readonly string[]): string {
  const lines = [
    ...settled.map((place) => `settled ${place}`),
    ...left.map(({ place, reason, since }) => `${place}  ${reason}  since ${since}`),
  ];
  return `${lines.join('\n') || 'no record is parked'}\n`;
}
