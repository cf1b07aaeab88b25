/** Minutes long each: one of them begun last keeps half of the machine waiting for its end. */
const LONGEST = [
  'nothing-lost',
  'pair-year',
  'keyboard-only',
  'roadmap-screens',
  'half-year-road',
  'monitoring-screens',
  'kedrovy-road',
  'studio-screens',
];

const placeOf = ({ path }) => {
  const place = LONGEST.findIndex((name) => path.endsWith(`/${name}.spec.ts`));
  return place < 0 ? LONGEST.length : place;
};

/** The order of journeys where nobody has kept how long each took: a clone that has run nothing yet. */
export default class LongestFirst {
  sort(tests) {
    return [...tests].sort((one, other) => placeOf(one) - placeOf(other) || (one.path < other.path ? -1 : 1));
  }

  shard(tests) {
    return tests;
  }

  allFailedTests(tests) {
    return tests;
  }

  cacheResults() {}
}
