import { Module } from '@nestjs/common';
import { ChangeListener } from './change-listener.js';
import { LiveHub } from './live-hub.js';
import { StreamController } from './stream.controller.js';

/** Server-sent events: what changed, for whoever may see it. */
@Module({ controllers: [StreamController], providers: [LiveHub, ChangeListener] })
export class LiveModule {}
