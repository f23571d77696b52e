import {
  personPage,
  personQuery,
  personReading,
  personView,
  type PersonPage,
  type PersonQuery,
  type PersonReading,
  type PersonView,
} from '@homeward/contracts';
import { Action, Caller, IN_QUERY, requireNamedPurpose, RowId, type Command, type InQuery } from '@homeward/service-kit';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { PersonsReadingService } from './persons.reading.service.js';

@Controller('persons')
export class PersonsReadingController {
  constructor(
    @Inject(IN_QUERY) private readonly inQuery: InQuery,
    private readonly reading: PersonsReadingService,
  ) {}

  @Get()
  @Action('investigation:listPersons', personPage)
  list(@Caller() caller: Command, @Query({ schema: personQuery }) query: PersonQuery): Promise<PersonPage> {
    return this.inQuery(caller, (tx) => this.reading.list(tx, query));
  }

  @Get(':id')
  @Action('investigation:readPerson', personView)
  get(
    @Caller() caller: Command,
    @RowId() id: string,
    @Query({ schema: personReading }) { name }: PersonReading,
  ): Promise<PersonView> {
    if (name) requireNamedPurpose(caller);
    return this.inQuery(caller, (tx) => this.reading.get(tx, id, name));
  }
}
