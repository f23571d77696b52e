import consentWithdrawal from '../data/scenarios/simulation-consent-withdrawal.json' with { type: 'json' };
import extensionAndAcknowledgement from '../data/scenarios/simulation-extension-and-acknowledgement.json' with { type: 'json' };
import federationToProcuratorate from '../data/scenarios/simulation-federation-to-procuratorate.json' with { type: 'json' };
import filingSupervision from '../data/scenarios/simulation-filing-supervision.json' with { type: 'json' };
import fiveHundred from '../data/scenarios/simulation-five-hundred.json' with { type: 'json' };
import mergeAndUnmerge from '../data/scenarios/simulation-merge-and-unmerge.json' with { type: 'json' };
import rescuedChild from '../data/scenarios/simulation-rescued-child.json' with { type: 'json' };
import urgentProtectionOrder from '../data/scenarios/simulation-urgent-protection-order.json' with { type: 'json' };
import yearChange from '../data/scenarios/simulation-year-change.json' with { type: 'json' };

/** The stories this version ships, each with what came of it. */
export const shippedScenarios: readonly unknown[] = [
  filingSupervision,
  federationToProcuratorate,
  urgentProtectionOrder,
  rescuedChild,
  consentWithdrawal,
  mergeAndUnmerge,
  yearChange,
  fiveHundred,
  extensionAndAcknowledgement,
];
