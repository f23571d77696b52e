import {
  giveUpService,
  holdService,
  moveReply,
  recordUnavailableService,
  rehabilitationReply,
  scheduleService,
  type GiveUpService,
  type HoldService,
  type MoveReply,
  type RecordUnavailableService,
  type RehabilitationReply,
  type ScheduleService,
} from '@homeward/contracts';
import { Action, Caller, IfMatch, IN_COMMAND, Replies, type Command, type InCommand, type Seen } from '@homeward/service-kit';
import { Body, Controller, Inject, Post } from '@nestjs/common';
import { allowedActions } from './care-service.js';
import { CareServicesService } from './care-services.service.js';

@Controller('services')
export class CareServicesController {
  constructor(
    @Inject(IN_COMMAND) private readonly inCommand: InCommand,
    private readonly careServices: CareServicesService,
    private readonly replies: Replies,
  ) {}

  @Post()
  @Action('rehabilitation:scheduleService', rehabilitationReply, 201)
  schedule(@Caller() caller: Command, @Body({ schema: scheduleService }) body: ScheduleService): Promise<RehabilitationReply> {
    return this.inCommand(caller, async (tx) => {
      const careService = await this.careServices.schedule(tx, body);
      return { ...(await this.replies.of(tx, careService, allowedActions)), personId: careService.personId };
    });
  }

  @Post('unavailable')
  @Action('rehabilitation:recordUnavailableService', rehabilitationReply, 201)
  recordUnavailable(
    @Caller() caller: Command,
    @Body({ schema: recordUnavailableService }) body: RecordUnavailableService,
  ): Promise<RehabilitationReply> {
    return this.inCommand(caller, async (tx) => {
      const careService = await this.careServices.recordUnavailable(tx, body);
      return { ...(await this.replies.of(tx, careService, allowedActions)), personId: careService.personId };
    });
  }

  @Post(':id/hold')
  @Action('rehabilitation:holdService', moveReply)
  hold(@Caller() caller: Command, @IfMatch() seen: Seen, @Body({ schema: holdService }) body: HoldService): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.of(tx, await this.careServices.hold(tx, seen, body), allowedActions));
  }

  @Post(':id/give-up')
  @Action('rehabilitation:giveUpService', moveReply)
  giveUp(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: giveUpService }) body: GiveUpService,
  ): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) =>
      this.replies.of(tx, await this.careServices.giveUp(tx, seen, body), allowedActions),
    );
  }
}
