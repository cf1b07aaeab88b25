import { createHmac } from 'node:crypto';
import { accessSync, constants } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import { z } from 'zod';
import { isMailAddress } from '@tandem/domain';

const flag = z
  .enum(['0', '1', 'true', 'false'])
  .default('0')
  .transform((value) => value === '1' || value === 'true');

const schema = z
  .object({
    NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
    ENGINE_ROLE: z.enum(['api', 'worker', 'all']).default('all'),
    HOST: z.string().default('127.0.0.1'),
    PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
    METRICS_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
    /** The owner's connection: migrations and roles. */
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
    ENGINE_DATABASE_URL: z.url().optional(),
    API_DATABASE_URL: z.url().optional(),
    QUEUE_BACKEND: z.enum(['postgres', 'redis']).default('postgres'),
    REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
    QUEUE_PREFIX: z
      .string()
      .regex(/^[a-z0-9_-]+$/)
      .default('tandem'),
    /** A queue that has forgotten a job (Redis lost or flushed) is told again after this. */
    OUTBOX_REARM_SECONDS: z.coerce.number().positive().default(20),
    /** A job whose process died is given to another after this. */
    JOB_LOCK_SECONDS: z.coerce.number().positive().default(30),
    TANDEM_DEMO: flag,
    TANDEM_DATA: z.string().default('.data'),
    /** Folders of the content pack; the repository's own by default. */
    CONTENT_ROOT: z.string().optional(),
    WEB_ROOT: z.string().optional(),
    /** The mail server that takes letters; without it none is written. */
    SMTP_HOST: z.string().min(1).optional(),
    SMTP_PORT: z.coerce.number().int().min(1).max(65_535).default(587),
    /** `starttls` (587) and `tls` (465) refuse a server that cannot encrypt; `none` is for one on the same machine. */
    SMTP_SECURITY: z.enum(['starttls', 'tls', 'none']).default('starttls'),
    SMTP_USER: z.string().min(1).optional(),
    /** A file with the password, read anew for each connection: a changed password needs no restart. */
    SMTP_PASSWORD_FILE: z.string().min(1).optional(),
    LETTERS_FROM: z.string().refine(isMailAddress, 'An address as tandem@school.ru.').optional(),
    /** The address of the application in people's browsers: letters link to it. */
    PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
    /** Behind TLS the cookie is `__Host-` and Secure. */
    COOKIE_SECURE: flag,
    SESSION_IDLE_HOURS: z.coerce.number().positive().default(12),
    SESSION_DAYS: z.coerce.number().positive().default(14),
  })
  .superRefine((env, context) => {
    if (env.QUEUE_BACKEND === 'redis' && !env.REDIS_URL) {
      context.addIssue({
        code: 'custom',
        path: ['REDIS_URL'],
        message: 'QUEUE_BACKEND=redis needs REDIS_URL (redis://host:6379).',
      });
    }
    if (env.TANDEM_DEMO && env.NODE_ENV === 'production') {
      context.addIssue({
        code: 'custom',
        path: ['TANDEM_DEMO'],
        message: 'Demonstration accounts are refused in production. Unset TANDEM_DEMO.',
      });
    }
    for (const [path, message] of mailMistakes(env))
      context.addIssue({ code: 'custom', path: [path], message });
  });

interface MailSettings {
  readonly NODE_ENV: string;
  readonly TANDEM_DEMO: boolean;
  readonly SMTP_HOST?: string | undefined;
  readonly SMTP_SECURITY: string;
  readonly SMTP_USER?: string | undefined;
  readonly SMTP_PASSWORD_FILE?: string | undefined;
  readonly LETTERS_FROM?: string | undefined;
  readonly PUBLIC_URL?: string | undefined;
}

const mailMistakes = (env: MailSettings): [name: string, message: string][] => {
  const wrong: [string, string][] = [];
  if (!env.SMTP_HOST) return wrong;
  if (env.TANDEM_DEMO)
    wrong.push(['SMTP_HOST', 'A demonstration keeps its letters in its own mailbox. Unset SMTP_HOST.']);
  if (!env.LETTERS_FROM) wrong.push(['LETTERS_FROM', 'Letters need an address that they come from.']);
  if (!env.PUBLIC_URL)
    wrong.push([
      'PUBLIC_URL',
      'Letters need the address of the application, for instance https://tandem.ru.',
    ]);
  if (Boolean(env.SMTP_USER) !== Boolean(env.SMTP_PASSWORD_FILE))
    wrong.push(['SMTP_PASSWORD_FILE', 'SMTP_USER and SMTP_PASSWORD_FILE are set together or not at all.']);
  if (env.SMTP_PASSWORD_FILE && !isReadable(env.SMTP_PASSWORD_FILE))
    wrong.push(['SMTP_PASSWORD_FILE', 'This file cannot be read.']);
  if (env.SMTP_USER && env.SMTP_SECURITY === 'none' && env.NODE_ENV === 'production')
    wrong.push(['SMTP_SECURITY', 'The password would be sent in the clear. Set starttls or tls.']);
  return wrong;
};

const isReadable = (file: string): boolean => {
  try {
    accessSync(file, constants.R_OK);
    return true;
  } catch {
    return false;
  }
};

/** The engine's configuration: read once, passed down. */
export interface Environment extends z.infer<typeof schema> {
  readonly engineDatabaseUrl: string;
  readonly apiDatabaseUrl: string;
  readonly dataFolder: string;
  readonly contentRoot: string;
  readonly webRoot: string;
}

export class BadEnvironment extends Error {}

/** Reads the environment; throws `BadEnvironment` that names every wrong variable and what it should be. */
export const readEnvironment = (source: Record<string, string | undefined>): Environment => {
  // Compose hands a variable that is left empty over as an empty text: it is not set.
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new BadEnvironment(`The environment is not complete:\n${lines.join('\n')}`);
  }
  const env = parsed.data;
  const repository = resolve(import.meta.dirname, '../../../..');
  return {
    ...env,
    engineDatabaseUrl: env.ENGINE_DATABASE_URL ?? roleUrl(env.DATABASE_URL, 'tandem_engine'),
    apiDatabaseUrl: env.API_DATABASE_URL ?? roleUrl(env.DATABASE_URL, 'tandem_api'),
    dataFolder: isAbsolute(env.TANDEM_DATA) ? env.TANDEM_DATA : resolve(env.TANDEM_DATA),
    contentRoot: env.CONTENT_ROOT ?? repository,
    webRoot: env.WEB_ROOT ?? resolve(repository, 'apps/web/dist'),
  };
};

/** The same server and database as another role, whose password is derived from the owner's: one secret to keep. */
export const roleUrl = (ownerUrl: string, role: string): string => {
  const url = new URL(ownerUrl);
  const secret = `${decodeURIComponent(url.password)}@${url.username}`;
  url.username = role;
  url.password = createHmac('sha256', secret).update(role).digest('hex').slice(0, 32);
  return url.toString();
};
