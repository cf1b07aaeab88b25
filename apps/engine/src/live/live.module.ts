import { Module } from '@nestjs/common';
import { ListenToDatabase } from './listen-to-database.js';
import { LiveHub } from './live-hub.js';
import { StreamController } from './stream.controller.js';

/** Open screens hear of changes at once. */
@Module({ controllers: [StreamController], providers: [LiveHub, ListenToDatabase], exports: [LiveHub] })
export class LiveModule {}
