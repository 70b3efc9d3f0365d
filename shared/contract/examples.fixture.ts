import type { Call } from './endpoints';

/** The request bodies of `ngs-workorder-api.zh.md` for save and send, which are one text, without its comments. */
const ORDER_EXAMPLE = `{
    "mapId": "xxxxxx",
    "customerGuid": "xxxx",
	"oId": "C37F1819-8963-1CD4-E9C2-9DA64826DDD4",
	"taskId": "BCDBBD33-BD6A-6168-63CE-4E55620D3CB4",
	"operateTaskGuid": "BCDBBD33-BD6A-6168-63CE-4E55620D3CB4",
	"toStep": "",
	"toGrp": "",
	"toBy": "",
	"toRole": "",
	"substatus": "",
	"rolegroupId": "",
	"objective": {
		"stringfield1": "aaa"
	},
	"task": {
		"event_guid": "bbb"
	},
	"tabc": {
		"xxx": {
			"a": 1
		}
	},
    "step": {
        "ooo": "abc"
    }
}`;

/** The contract's example body of each call, comments aside. Save and send show both pairs of ids; a request has one. */
export const EXAMPLE_BODIES: Readonly<Record<Call, string>> = {
  save: ORDER_EXAMPLE,
  send: ORDER_EXAMPLE,
  close: `{
	"oId": "C37F1819-8963-1CD4-E9C2-9DA64826DDD4",
	"taskId": "BCDBBD33-BD6A-6168-63CE-4E55620D3CB4"
}`,
  failedClose: `{
	"oId": "C37F1819-8963-1CD4-E9C2-9DA64826DDD4",
	"taskId": "BCDBBD33-BD6A-6168-63CE-4E55620D3CB4",
	"objectiveStatus": "xxx"
}`,
};
