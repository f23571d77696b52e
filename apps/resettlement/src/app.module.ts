import { Module } from '@nestjs/common';
import { FamilyNoticesModule } from './family-notices/family-notices.module.js';
import { GuardianshipSuitsModule } from './guardianship-suits/guardianship-suits.module.js';
import { IdentitiesModule } from './identities/identities.module.js';
import { PlacementsModule } from './placements/placements.module.js';
import { ReceptionsModule } from './receptions/receptions.module.js';
import { ReunionsModule } from './reunions/reunions.module.js';
import { SearchesModule } from './searches/searches.module.js';

/** From reception to the return home: placements, the search for the family, guardianship and reunion. */
@Module({
  imports: [
    ReceptionsModule,
    PlacementsModule,
    SearchesModule,
    FamilyNoticesModule,
    IdentitiesModule,
    ReunionsModule,
    GuardianshipSuitsModule,
  ],
})
export class AppModule {}
