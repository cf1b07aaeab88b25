import { Module } from '@nestjs/common';
import { ViewedPlace } from './viewed-place.js';

@Module({ providers: [ViewedPlace], exports: [ViewedPlace] })
export class PlaceModule {}
