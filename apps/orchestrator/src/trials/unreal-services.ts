import type {
  CoordinationActivities,
  DutyWake,
  InvestigationActivities,
  MatterStanding,
  OpenCase,
  Order,
  PreventionActivities,
} from '@homeward/journeys';
import { ApplicationFailure } from '@temporalio/common';

/** Services that do nothing but note what they were ordered; each test says what they answer. */
export class UnrealServices {
  readonly orders: string[] = [];
  readonly cases: OpenCase[] = [];
  readonly lessons: Order[] = [];
  readonly closings: string[] = [];
  readonly fired: { matterId: string; at: number }[] = [];
  standing: (matterId: string) => MatterStanding = () => 'open';
  refuses: (orderId: string) => string | null = () => null;
  answers: (matterId: string) => DutyWake[] = () => [];
  caseIdFor = (matterId: string): string => `case-of-${matterId}`;
  /** The clock of the server, which a test moves. */
  now: () => Promise<number> = () => Promise.resolve(0);

  readonly investigation: InvestigationActivities = {
    openCase: (order) => {
      this.cases.push(order);
      this.carryOut(order.orderId);
      return Promise.resolve({ caseId: this.caseIdFor(order.matterId) });
    },
  };

  readonly prevention: PreventionActivities = {
    requestLesson: (order) => {
      this.lessons.push(order);
      this.carryOut(order.orderId);
      return Promise.resolve({ lessonId: `lesson-of-${order.matterId}` });
    },
  };

  readonly coordination: CoordinationActivities = {
    closeMatter: (order) => {
      this.closings.push(`${order.orderId} ${order.outcome}`);
      this.carryOut(order.orderId);
      return Promise.resolve();
    },
    fireDue: async ({ matterId }) => {
      this.fired.push({ matterId, at: await this.now() });
      return this.answers(matterId);
    },
    matterState: ({ matterId }) => Promise.resolve(this.standing(matterId)),
  };

  private carryOut(orderId: string): void {
    const code = this.refuses(orderId);
    if (code !== null) throw ApplicationFailure.nonRetryable('Refused.', code);
    this.orders.push(orderId);
  }
}
