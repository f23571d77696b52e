import { Module } from '@nestjs/common';

/** Coordination: who there is, who holds a matter, what is due, and what one agency hands to another. */
@Module({ imports: [] })
export class AppModule {}
