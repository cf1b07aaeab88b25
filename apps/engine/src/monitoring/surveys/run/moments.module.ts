import { Module } from '@nestjs/common';
import { SettleMoments } from './settle-moments.js';

/** Dates of surveys: the side that serves hurries them on, the side that works looks for them. */
@Module({ providers: [SettleMoments], exports: [SettleMoments] })
export class MomentsModule {}
