/**
 * What made a call: the version of this program, and which connection that was beyond its name (`fingerprintText`).
 * Empty for calls from before.
 */
export const madeBy = `
ALTER TABLE call_details ADD COLUMN app_version TEXT NOT NULL DEFAULT '';
ALTER TABLE call_details ADD COLUMN fingerprint TEXT NOT NULL DEFAULT '';
`;
