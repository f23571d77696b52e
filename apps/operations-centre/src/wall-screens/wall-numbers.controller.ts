import { wallNumbers, type WallNumbers } from '@homeward/contracts';
import { Answers, OpenToAll } from '@homeward/service-kit';
import { Controller, Get, Headers, Param } from '@nestjs/common';
import { WallNumbersService } from './wall-numbers.service.js';

/** What a screen on a wall asks for, every few seconds, with its key in the header `Homeward-Screen-Key`. */
@Controller('wall-screens')
export class WallNumbersController {
  constructor(private readonly numbers: WallNumbersService) {}

  @Get(':id/numbers')
  @OpenToAll('a screen on a wall shows its key where an officer would show a token, and gets numbers alone')
  @Answers('readWallNumbers', wallNumbers)
  read(@Param('id') id: string, @Headers('homeward-screen-key') key?: string): Promise<WallNumbers> {
    return this.numbers.read(id, key ?? '');
  }
}
