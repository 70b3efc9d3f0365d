import type { OrderView } from '../screens/order/state/order-action';
import { bilingual } from './bilingual';

interface OrderJsonWords {
  readonly viewLabel: string;
  readonly views: Readonly<Record<OrderView, string>>;
  readonly editor: string;
  readonly opening: string;
  /** `call`: as its button is called. */
  readonly isBody: (call: string) => string;
  readonly notAsItStands: (paths: readonly string[]) => string;
  readonly drop: string;
  readonly goTo: string;
  /** `indent`: the keys for it. */
  readonly hint: (indent: string) => string;
  /** In the tab, the action bar and above the form while the text is wrong. */
  readonly wrong: string;
  readonly formWaits: string;
  /** Over the preview meanwhile. */
  readonly notCurrent: string;
  readonly fix: string;
  /** What the editor itself says, by CodeMirror's own English. */
  readonly phrases: Readonly<Record<string, string>>;
}

/** The body of a call edited as JSON. */
export const orderJsonText = bilingual<OrderJsonWords>(
  {
    viewLabel: '用表单还是 JSON 编辑',
    views: { form: '表单', json: 'JSON' },
    editor: '请求体 JSON',
    opening: '正在打开编辑器',
    isBody: (call) => `“${call}”的请求体`,
    notAsItStands: (paths) => `因为空或多余而不会照原样发送：${paths.join('、')}`,
    drop: '回到表单的版本',
    goTo: '跳到出错的位置',
    hint: (indent) => `Tab 离开编辑器 · ${indent} 缩进`,
    wrong: 'JSON 有误，没有采用',
    formWaits: 'JSON 有误。表单里是出错前的内容，改好 JSON 后才能编辑',
    notCurrent: 'JSON 有误：这是出错前的请求，现在不会发送',
    fix: '去改 JSON',
    phrases: {
      'Control character': '控制字符',
      'Folded lines': '已折叠第',
      'Unfolded lines': '已展开第',
      to: '至',
      'folded code': '已折叠的内容',
      unfold: '展开',
      'Fold line': '折叠',
      'Unfold line': '展开',
      'Selection deleted': '已删除所选内容',
    },
  },
  {
    viewLabel: 'Edit as a form or as JSON',
    views: { form: 'Form', json: 'JSON' },
    editor: 'Request body JSON',
    opening: 'Opening the editor',
    isBody: (call) => `The body of '${call}'`,
    notAsItStands: (paths) => `Empty or odd, not sent as it stands: ${paths.join(', ')}`,
    drop: "Back to the form's version",
    goTo: 'Go to the place',
    hint: (indent) => `Tab leaves the editor · ${indent} indents`,
    wrong: 'The JSON has an error and was not taken',
    formWaits: 'The JSON has an error: the form shows what stood there before, until it is corrected',
    notCurrent: 'The JSON has an error: this is the request from before it, and nothing is sent now',
    fix: 'Correct the JSON',
    phrases: {},
  },
);
