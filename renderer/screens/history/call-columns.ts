/** The list's columns, in order; `call-list.module.css` gives them their widths. */
export const CALL_COLUMNS = ['time', 'connection', 'call', 'order', 'outcome', 'duration'] as const;

/** Height of a row in pixels; `call-list.module.css` draws it. */
export const ROW_HEIGHT = 32;
