import {
  decideGuardianshipSuit,
  fileGuardianshipSuit,
  moveReply,
  resettlementReply,
  type DecideGuardianshipSuit,
  type FileGuardianshipSuit,
  type MoveReply,
  type ResettlementReply,
} from '@homeward/contracts';
import { Action, Caller, IfMatch, IN_COMMAND, Replies, type Command, type InCommand, type Seen } from '@homeward/service-kit';
import { Body, Controller, Inject, Post } from '@nestjs/common';
import { allowedActions } from './guardianship-suit.js';
import { GuardianshipSuitsService } from './guardianship-suits.service.js';

@Controller('guardianship-suits')
export class GuardianshipSuitsController {
  constructor(
    @Inject(IN_COMMAND) private readonly inCommand: InCommand,
    private readonly guardianshipSuits: GuardianshipSuitsService,
    private readonly replies: Replies,
  ) {}

  @Post()
  @Action('resettlement:fileGuardianshipSuit', resettlementReply, 201)
  file(@Caller() caller: Command, @Body({ schema: fileGuardianshipSuit }) body: FileGuardianshipSuit): Promise<ResettlementReply> {
    return this.inCommand(caller, async (tx) => {
      const guardianshipSuit = await this.guardianshipSuits.file(tx, body);
      return { ...(await this.replies.of(tx, guardianshipSuit, allowedActions)), personId: guardianshipSuit.personId };
    });
  }

  @Post(':id/decide')
  @Action('resettlement:decideGuardianshipSuit', moveReply)
  decide(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: decideGuardianshipSuit }) body: DecideGuardianshipSuit,
  ): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) =>
      this.replies.of(tx, await this.guardianshipSuits.decide(tx, seen, body), allowedActions),
    );
  }
}
