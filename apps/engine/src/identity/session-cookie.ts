import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Environment } from '../config/environment.js';

/** What `@fastify/cookie` adds; its own augmentation of Fastify's types does not reach ESM importers. */
interface CookieReply {
  setCookie(name: string, value: string, options: CookieSerializeOptions): unknown;
  clearCookie(name: string, options: CookieSerializeOptions): unknown;
}
interface CookieRequest {
  readonly cookies: { readonly [name: string]: string | undefined };
}

/** `__Host-` demands Secure, which plain http on the loopback address cannot give. */
const cookieName = (env: Environment): string => (env.COOKIE_SECURE ? '__Host-tandem' : 'tandem');

export const sessionToken = (request: FastifyRequest, env: Environment): string | undefined =>
  (request as unknown as CookieRequest).cookies[cookieName(env)];

export const setSessionCookie = (
  reply: FastifyReply,
  env: Environment,
  token: string,
  expires: Date,
): void => {
  (reply as unknown as CookieReply).setCookie(cookieName(env), token, { ...attributes(env), expires });
};

export const clearSessionCookie = (reply: FastifyReply, env: Environment): void => {
  (reply as unknown as CookieReply).clearCookie(cookieName(env), attributes(env));
};

const attributes = (env: Environment) => ({
  path: '/',
  httpOnly: true,
  sameSite: 'strict' as const,
  secure: env.COOKIE_SECURE,
});
