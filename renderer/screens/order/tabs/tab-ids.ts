/** The id of the element that shows a tab's title. */
export const tabId = (id: string): string => `order-tab-${id}`;

/** The id of the element that holds the draft in front. */
export const ORDER_PANEL_ID = 'order-tab-panel';
