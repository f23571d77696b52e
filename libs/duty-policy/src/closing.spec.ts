import { describe, expect, test } from '@jest/globals';
import { advance } from './advance.js';
import type { Duty, Running } from './duty.js';
import { fact, shipped } from './sample-facts.js';
import { SampleDesk } from './sample-desk.js';

const notice = fact(
  'filing.notified',
  '2026-09-18T15:30:00+08:00',
  { supervisionId: 'supervision-1', caseId: 'case-1', addresseeAgencyId: 'public-security@CN' },
  { by: 'procuratorate@CN' },
);
const filed = fact('case.filed', '2026-09-20T10:00:00+08:00', { caseId: 'case-1', supervised: true }, { id: 'filed' });

function endedByClosing(): Running {
  const desk = new SampleDesk();
  desk.arrive(notice);
  const { duty, steps } = desk.get('CN-SUP-03 case-1 #1');
  return { duty: { ...duty, state: 'cancelled', nextFiresAt: null }, steps };
}

describe('a duty ended by the closing of its matter', () => {
  test('is met when the act that meets it is heard after the closing, and opens nothing', () => {
    const { duty, effects } = advance<Duty>(endedByClosing(), { kind: 'fact', fact: filed, ledger: [notice, filed] }, shipped);

    expect(duty).toMatchObject({ state: 'met', late: 'no', metFactId: filed.factId });
    expect(effects).toMatchObject([{ fact: 'duty.met', opensNext: false }]);
  });

  test('stays ended when nothing meets it', () => {
    const noted = fact('progress.noted', '2026-09-20T10:00:00+08:00', { caseId: 'case-1', severity: 'normal' });
    const { duty, effects } = advance<Duty>(endedByClosing(), { kind: 'fact', fact: noted, ledger: [notice, noted] }, shipped);

    expect([duty.state, effects]).toEqual(['cancelled', []]);
  });
});
