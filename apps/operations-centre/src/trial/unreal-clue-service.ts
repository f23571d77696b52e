import { cluePage, type CluePage } from '@homeward/contracts';
import { Action, Caller, type Command, type ServiceDefinition } from '@homeward/service-kit';
import { Controller, Get, Module } from '@nestjs/common';

@Controller('clues')
class UnrealCluesController {
  @Get()
  @Action('clue-intake:listClues', cluePage)
  list(@Caller() _caller: Command): CluePage {
    return { items: [], next: null };
  }
}

@Module({ controllers: [UnrealCluesController] })
class UnrealCluesModule {}

/** A service with one collection that is always empty, to stand behind the gateway. */
export const unrealClueService: ServiceDefinition = {
  name: 'clue-intake',
  module: UnrealCluesModule,
  entities: [],
  migrations: [],
};
