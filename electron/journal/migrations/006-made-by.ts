/**
 * What made a call: the version of this program, which connection that was beyond its name (`fingerprintText`), and the
 * template that its draft was begun from.
 * Empty for calls from before.
 */
export const madeBy = `
ALTER TABLE call_details ADD COLUMN app_version TEXT NOT NULL DEFAULT '';
ALTER TABLE call_details ADD COLUMN fingerprint TEXT NOT NULL DEFAULT '';
ALTER TABLE call_details ADD COLUMN template TEXT NOT NULL DEFAULT '';
`;
