export * from './words/text.js';
export * from './words/json.js';
export * from './organisation/roles.js';
export * from './organisation/units.js';
export * from './calendar/calendar.js';
