import { assessNeeds, rehabilitationReply, type AssessNeeds, type RehabilitationReply } from '@homeward/contracts';
import { Action, Caller, IN_COMMAND, Replies, type Command, type InCommand } from '@homeward/service-kit';
import { Body, Controller, Inject, Post } from '@nestjs/common';
import { allowedActions } from './assessment.js';
import { AssessmentsService } from './assessments.service.js';

@Controller('assessments')
export class AssessmentsController {
  constructor(
    @Inject(IN_COMMAND) private readonly inCommand: InCommand,
    private readonly assessments: AssessmentsService,
    private readonly replies: Replies,
  ) {}

  @Post()
  @Action('rehabilitation:assessNeeds', rehabilitationReply, 201)
  assess(@Caller() caller: Command, @Body({ schema: assessNeeds }) body: AssessNeeds): Promise<RehabilitationReply> {
    return this.inCommand(caller, async (tx) => {
      const assessment = await this.assessments.assess(tx, body);
      return { ...(await this.replies.of(tx, assessment, allowedActions)), personId: assessment.personId };
    });
  }
}
