import { Global, Module } from '@nestjs/common';
import { Showing } from './showing.js';

@Global()
@Module({ providers: [Showing], exports: [Showing] })
export class ListsModule {}
