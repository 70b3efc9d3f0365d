/** How each fuse must be shipped, by the name that `@electron/fuses` gives it: the table of electron-builder.yml. */
export function wantedFuses(): Readonly<Record<string, boolean>>;

/** The fuses of a packaged executable by name; one that has no name here stands by its number. */
export function fusesOf(executable: string): Promise<Readonly<Record<string, boolean>>>;
