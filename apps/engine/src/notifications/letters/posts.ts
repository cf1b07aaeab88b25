import type { Environment } from '../../config/environment.js';

/** Where letters of this installation go. A demonstration sends none: its people and addresses are invented. */
export type Posts = 'people' | 'mailbox' | 'nowhere';

export const postsOf = (env: Pick<Environment, 'TANDEM_DEMO' | 'SMTP_HOST'>): Posts =>
  env.TANDEM_DEMO ? 'mailbox' : env.SMTP_HOST ? 'people' : 'nowhere';
