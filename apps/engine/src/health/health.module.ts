import { Module } from '@nestjs/common';
import { HealthController } from './health.controller.js';
import { MeasureEngine } from './measure-engine.js';
import { Readiness } from './readiness.js';
import { ServeMetrics } from './serve-metrics.js';

/** Does the process live, can it work, how is it doing. */
@Module({ controllers: [HealthController], providers: [Readiness, MeasureEngine, ServeMetrics] })
export class HealthModule {}
