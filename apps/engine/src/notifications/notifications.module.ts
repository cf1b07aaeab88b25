import { Module } from '@nestjs/common';
import { NotificationsController } from './notifications.controller.js';
import { NotifyEffect } from './notify.effect.js';

/** Notices in the application: who is told what, once. */
@Module({ controllers: [NotificationsController], providers: [NotifyEffect], exports: [NotifyEffect] })
export class NotificationsModule {}
