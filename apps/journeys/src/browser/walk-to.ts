import type { Page } from 'playwright-core';

/** What the router of the application leaves for tools in every page, as far as it is used here. */
interface Router {
  readonly history: { push(path: string): void };
  readonly state: { readonly status: string; readonly resolvedLocation?: { readonly href: string } };
  readonly options: {
    readonly context: {
      readonly client: {
        removeQueries(filter: object): void;
        invalidateQueries(filter: object): Promise<void>;
        refetchQueries(filter: object): Promise<void>;
      };
    };
  };
}

/**
 * To another screen as a link leads there: a quarter of the work of loading the application anew. Nothing that was asked
 * for an earlier screen is believed, and all that is asked for this one has been answered. False where the page has to
 * be loaded: nothing stands there yet, or the screen is the one that stands.
 */
export const walkTo = async (page: Page, path: string): Promise<boolean> => {
  const from = await page.evaluate(async (to) => {
    const router = (globalThis as unknown as { __TSR_ROUTER__?: Router }).__TSR_ROUTER__;
    const stands = router?.state.resolvedLocation?.href;
    if (!router || !stands || stands === to || router.state.status !== 'idle') return undefined;
    const { client } = router.options.context;
    client.removeQueries({ type: 'inactive' });
    await client.invalidateQueries({ refetchType: 'none' });
    router.history.push(to);
    return stands;
  }, path);
  if (!from) return false;
  await page.waitForFunction((left) => {
    const { state } = (globalThis as unknown as { __TSR_ROUTER__: Router }).__TSR_ROUTER__;
    return state.status === 'idle' && state.resolvedLocation?.href !== left;
  }, from);
  await page.evaluate(async () => {
    const { client } = (globalThis as unknown as { __TSR_ROUTER__: Router }).__TSR_ROUTER__.options.context;
    await client.refetchQueries({ type: 'active', stale: true });
  });
  return true;
};
