import { Global, Module } from '@nestjs/common';
import { brakeCaps } from '../config.js';
import { DutiesAtClosing } from '../matters/duties-at-closing.js';
import { Roster } from '../notices/roster.js';
import { BRAKE_CAPS } from './brake-caps.js';
import { BrakeCounts } from './brake-counts.js';
import { DutiesClosingService } from './duties.closing.service.js';
import { DutyBrake } from './duty-brake.js';
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
    { provide: BRAKE_CAPS, useFactory: () => brakeCaps() },
    BrakeCounts,
    DutyBrake,
    DutyClock,
    DutyDesk,
    DutyLedger,
    DutyPolicies,
    DutyReading,
    DutyRows,
    OwedDuties,
    Roster,
    { provide: DutiesAtClosing, useClass: DutiesClosingService },
  ],
  exports: [BRAKE_CAPS, BrakeCounts, DutyClock, DutyDesk, DutyPolicies, DutyReading, DutyRows, OwedDuties, DutiesAtClosing],
})
export class DutyDeskModule {}
