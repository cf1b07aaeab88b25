import { createSpotlight } from '@mantine/spotlight';

/** The search over everything: opened from anywhere, drawn by the frame. */
export const [searchStore, search] = createSpotlight();
export const openSearch = (): void => search.open();
