import type { AgreePlan, PlanView } from '@homeward/contracts';
import type { Act, PersonRow } from '@homeward/service-kit';

/** What a person and an agency agreed on, with the sources that help comes from (R46). Its text is sealed. */
export interface Plan extends PersonRow, Pick<PlanView, 'status' | 'supportId' | 'agreedWith' | 'sources' | 'revisedOccurred'> {
  sealedDetails: string | null;
}

/** What may be done with a plan: it is revised as often as life changes. */
export const allowedActions = {
  agreed: ['revisePlan'],
  revised: ['revisePlan'],
} as const satisfies Record<Plan['status'], readonly string[]>;

type Terms = Pick<AgreePlan, 'agreedWith' | 'sources'>;

/** What both sides agreed on, as the plan keeps it. */
export const termsOf = ({ agreedWith, sources }: Terms): Terms => ({ agreedWith, sources });

/** The plan as it is from now on. */
export const revise = (plan: Plan, terms: Terms, act: Act): Plan => ({
  ...plan,
  ...terms,
  status: 'revised',
  revisedOccurred: act.occurred,
});
