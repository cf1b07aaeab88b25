export * from './indicators/indicator-passport.js';
export * from './campaigns/reporting-period.js';
