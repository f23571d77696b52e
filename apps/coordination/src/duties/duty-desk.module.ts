import { Global, Module } from '@nestjs/common';
import { DutiesAtClosing } from '../matters/duties-at-closing.js';
import { DutiesClosingService } from './duties.closing.service.js';
import { DutyClock } from './duty-clock.js';
import { DutyDesk } from './duty-desk.js';
import { DutyLedger } from './duty-ledger.js';
import { DutyPolicies } from './duty-policies.js';
import { DutyReading } from './duty-reading.js';
import { DutyRows } from './duty-rows.js';
import { OwedDuties } from './owed-duties.js';

/** The rows of duties and the desk that writes them. Global: a matter that closes ends its duties, and duties open matters again. */
@Global()
@Module({
  providers: [
    DutyClock,
    DutyDesk,
    DutyLedger,
    DutyPolicies,
    DutyReading,
    DutyRows,
    OwedDuties,
    { provide: DutiesAtClosing, useClass: DutiesClosingService },
  ],
  exports: [DutyClock, DutyDesk, DutyPolicies, DutyReading, DutyRows, OwedDuties, DutiesAtClosing],
})
export class DutyDeskModule {}
