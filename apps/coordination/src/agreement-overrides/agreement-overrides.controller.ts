import {
  endOverrides,
  moveReply,
  offerOverrides,
  overridesPage,
  overridesQuery,
  overridesView,
  signOverrides,
  type EndOverrides,
  type MoveReply,
  type OfferOverrides,
  type OverridesPage,
  type OverridesQuery,
  type OverridesView,
  type SignOverrides,
} from '@homeward/contracts';
import {
  Action,
  Caller,
  IfMatch,
  IN_COMMAND,
  IN_QUERY,
  RowId,
  type Command,
  type InCommand,
  type InQuery,
  type Seen,
} from '@homeward/service-kit';
import { Body, Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { AgreementOverridesReadingService } from './agreement-overrides.reading.service.js';
import { AgreementOverridesService } from './agreement-overrides.service.js';

@Controller('agreement-overrides')
export class AgreementOverridesController {
  constructor(
    @Inject(IN_COMMAND) private readonly inCommand: InCommand,
    @Inject(IN_QUERY) private readonly inQuery: InQuery,
    private readonly agreed: AgreementOverridesService,
    private readonly reading: AgreementOverridesReadingService,
  ) {}

  @Post()
  @Action('coordination:offerOverrides', moveReply, 201)
  offer(@Caller() caller: Command, @Body({ schema: offerOverrides }) body: OfferOverrides): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.reading.reply(tx, await this.agreed.offer(tx, body)));
  }

  @Post(':id/sign')
  @Action('coordination:signOverrides', moveReply)
  sign(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: signOverrides }) _body: SignOverrides,
  ): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.reading.reply(tx, await this.agreed.sign(tx, seen)));
  }

  @Post(':id/end')
  @Action('coordination:endOverrides', moveReply)
  end(@Caller() caller: Command, @IfMatch() seen: Seen, @Body({ schema: endOverrides }) _body: EndOverrides): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.reading.reply(tx, await this.agreed.end(tx, seen)));
  }

  @Get()
  @Action('coordination:listOverrides', overridesPage)
  list(@Caller() caller: Command, @Query({ schema: overridesQuery }) query: OverridesQuery): Promise<OverridesPage> {
    return this.inQuery(caller, (tx) => this.reading.list(tx, query));
  }

  @Get(':id')
  @Action('coordination:readOverrides', overridesView)
  get(@Caller() caller: Command, @RowId() id: string): Promise<OverridesView> {
    return this.inQuery(caller, (tx) => this.reading.get(tx, id));
  }
}
