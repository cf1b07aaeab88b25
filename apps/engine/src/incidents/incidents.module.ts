import { Module } from '@nestjs/common';
import { IncidentsController } from './incidents.controller.js';
import { ListIncidents } from './list-incidents.js';
import { SettleIncident } from './settle-incident.js';

/** What the operator of the system sees of effects that failed for good. */
@Module({ controllers: [IncidentsController], providers: [ListIncidents, SettleIncident] })
export class IncidentsModule {}
