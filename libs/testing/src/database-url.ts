/** The same server and password, another database and, if given, another role. */
export const databaseUrl = (superuserUrl: string, database: string, user?: string): string => {
  const url = new URL(superuserUrl);
  url.pathname = `/${database}`;
  if (user) url.username = user;
  return url.href;
};
