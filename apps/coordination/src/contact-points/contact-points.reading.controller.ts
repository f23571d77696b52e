import { contactPointPage, contactPointQuery, type ContactPointPage, type ContactPointQuery } from '@homeward/contracts';
import { Action, Caller, IN_QUERY, type Command, type InQuery } from '@homeward/service-kit';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ContactPointsReadingService } from './contact-points.reading.service.js';

@Controller('contact-points')
export class ContactPointsReadingController {
  constructor(
    @Inject(IN_QUERY) private readonly inQuery: InQuery,
    private readonly reading: ContactPointsReadingService,
  ) {}

  @Get()
  @Action('coordination:listContactPoints', contactPointPage)
  list(@Caller() caller: Command, @Query({ schema: contactPointQuery }) query: ContactPointQuery): Promise<ContactPointPage> {
    return this.inQuery(caller, (tx) => this.reading.list(tx, query));
  }
}
