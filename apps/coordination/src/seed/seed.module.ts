import { Module } from '@nestjs/common';
import { AgenciesModule } from '../agencies/agencies.module.js';
import { LiaisonOfficersModule } from '../liaison-officers/liaison-officers.module.js';
import { OfficersModule } from '../officers/officers.module.js';
import { ProvinceSeed } from './province-seed.js';

@Module({ imports: [AgenciesModule, OfficersModule, LiaisonOfficersModule], providers: [ProvinceSeed] })
export class SeedModule {}
