/**
 * Settings of connections that commit (`options` of a pool). Its statements are prepared once and touch single rows by
 * their keys, but PostgreSQL may prepare them while the tables are still small, with plans that read these whole, and
 * keep the plans while the tables grow.
 */
export const COMMIT_CONNECTION = '-c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off';
