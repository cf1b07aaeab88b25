import { Global, Module, type DynamicModule } from '@nestjs/common';
import { JobQueues, openQueueBackend, type QueueBackend } from '@tandem/queue';
import { AuditLog } from './audit/audit-log.js';
import { FoldCase } from './audit/fold-case.js';
import type { Environment } from './config/environment.js';
import { ENVIRONMENT } from './config/environment.token.js';
import { ClosePools } from './database/close-pools.js';
import { ApiPool, EnginePool, openPools, TurnsPool } from './database/pools.js';
import { QUEUE_SCHEMA } from './database/prepare-database.js';
import { ReadContext } from './database/read-context.js';
import { Sessions } from './identity/sessions.js';
import { AcceptCommand } from './pipeline/accept-command.js';
import { AnnounceChanges } from './pipeline/announce-changes.js';
import { AnnounceDefinitions } from './pipeline/announce-definitions.js';
import { CheckAnswers } from './pipeline/check-answers.js';
import { CheckBefore } from './pipeline/check-before.js';
import { CommitCase } from './pipeline/commit-case.js';
import { Definitions } from './pipeline/definitions.js';
import { FormContext } from './pipeline/form-context.js';
import { GatherFacts } from './pipeline/gather-facts.js';
import { GrantStep } from './pipeline/grant-step.js';
import { Idempotency } from './pipeline/idempotency.js';
import { MoveCase } from './pipeline/move-case.js';
import { OpenNewCase } from './pipeline/open-new-case.js';
import { OwnPlace } from './pipeline/own-place.js';
import { PersonDirectory } from './pipeline/person-directory.js';
import { QUEUE_BACKEND } from './pipeline/queue-backend.token.js';
import { RelayOutbox } from './pipeline/relay-outbox.js';
import { RepeatWork } from './pipeline/repeat-work.js';
import { ShortNames } from './pipeline/short-names.js';
import { TakeTurns } from './pipeline/take-turns.js';
import { UnitDirectory } from './pipeline/unit-directory.js';

const SHARED = [
  ReadContext,
  AuditLog,
  Sessions,
  Definitions,
  UnitDirectory,
  PersonDirectory,
  GatherFacts,
  RelayOutbox,
  RepeatWork,
  AnnounceChanges,
  AnnounceDefinitions,
  TakeTurns,
  CommitCase,
  FormContext,
  CheckAnswers,
  CheckBefore,
  Idempotency,
  AcceptCommand,
  MoveCase,
  GrantStep,
  OpenNewCase,
  FoldCase,
  OwnPlace,
  ShortNames,
];

/** What every feature stands on: connections, the queue, definitions and the straight line of a command. */
@Global()
@Module({})
export class CoreModule {
  static forEnvironment(env: Environment): DynamicModule {
    const pools = openPools(env);
    return {
      module: CoreModule,
      providers: [
        { provide: ENVIRONMENT, useValue: env },
        { provide: EnginePool, useValue: pools.engine },
        { provide: ApiPool, useValue: pools.api },
        { provide: TurnsPool, useValue: pools.turns },
        { provide: QUEUE_BACKEND, useFactory: () => backendFor(env) },
        {
          provide: JobQueues,
          useFactory: (backend: QueueBackend) => new JobQueues(backend),
          inject: [QUEUE_BACKEND],
        },
        ClosePools,
        ...SHARED,
      ],
      exports: [ENVIRONMENT, EnginePool, ApiPool, QUEUE_BACKEND, JobQueues, ...SHARED],
    };
  }
}

const backendFor = (env: Environment): QueueBackend =>
  openQueueBackend(
    env.QUEUE_BACKEND === 'redis'
      ? { kind: 'redis', url: env.REDIS_URL!, prefix: env.QUEUE_PREFIX }
      : { kind: 'postgres', url: env.engineDatabaseUrl, schema: QUEUE_SCHEMA },
  );
