import { liveEvent, type LiveEvent } from '@homeward/contracts';
import { Action, answerHeaders, Caller, IN_QUERY, type Command, type InQuery } from '@homeward/service-kit';
import { Controller, Get, Headers, Inject, Res } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { beginning, eventText } from './event-text.js';
import { firstEvent } from './first-event.js';
import { LiveChangesReading } from './live-changes-reading.js';
import { LiveStream, type Outlet } from './live-stream.js';
import { LiveStreams } from './live-streams.js';
import { LiveWatch } from './live-watch.js';

@Controller('live')
export class LiveController {
  constructor(
    @Inject(IN_QUERY) private readonly inQuery: InQuery,
    private readonly changes: LiveChangesReading,
    private readonly watch: LiveWatch,
    private readonly streams: LiveStreams,
  ) {}

  /** Answers with the first event and goes on for as long as the token lives. */
  @Get()
  @ApiProduces('application/json', 'text/event-stream')
  @Action('operations-centre:watchDesk', liveEvent)
  async get(
    @Caller() caller: Command,
    @Headers('last-event-id') lastSeen: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<LiveEvent> {
    this.streams.refuseIfFull(caller.officerId);
    const first = firstEvent(lastSeen, await this.watch.kept());
    this.streams.refuseIfFull(caller.officerId);
    const stream = new LiveStream({
      officerId: caller.officerId,
      agencyId: caller.agencyId,
      outlet: openOutlet(reply, beginning + eventText(first)),
      read: (position) => this.inQuery(caller, (tx) => this.changes.after(tx, position)),
      position: first.position,
      endsAt: caller.tokenEndsAt * 1_000,
      onEnd: () => this.streams.remove(stream),
    });
    this.streams.add(stream);
    reply.raw.once('close', () => stream.end());
    stream.call();
    return first.event;
  }
}

/** Takes the connection over from the server: nothing may hold text back or close it for being quiet. */
function openOutlet(reply: FastifyReply, first: string): Outlet {
  const { raw } = reply;
  reply.hijack();
  raw.socket?.setTimeout(0);
  raw.writeHead(200, { ...answerHeaders, 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' });
  raw.write(first);
  return { write: (text) => void raw.write(text), waiting: () => raw.writableLength, end: () => void raw.end() };
}
