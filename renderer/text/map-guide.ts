import { bilingual } from './bilingual';

interface MapGuideText {
  readonly title: string;
  readonly steps: readonly string[];
  readonly command: string;
  readonly looksLike: string;
  /** Of the form, the names made up. */
  readonly example: string;
  readonly exampleMeans: string;
  readonly elseTitle: string;
  readonly elses: readonly (readonly [what: string, remedy: string])[];
}

/** What a person types in the web client's console. It puts the text on the clipboard whole; a long one is cut on the screen. */
export const MAP_COMMAND = 'copy(WO3.getStruct())';

const example = (map: string, first: string, second: string) => `{
  "MAP_ID": "S6LZUU",
  "MAPNAME": "${map}",
  "nodes": [
    { "NODEMAP_ID": "A1B2C3", "NODEMAPNAME": "${first}", "CANCLOSE": "0", "CANSENDBACK": "1" },
    { "NODEMAP_ID": "D4E5F6", "NODEMAPNAME": "${second}", "CANCLOSE": "1", "CANSENDBACK": "1" }
  ],
  "links": [{ "SOURCE_ID": "A1B2C3", "TARGET_ID": "D4E5F6" }]
}`;

/** How a map with its steps is fetched from the web client, and what to do when what comes is not it. */
export const mapGuideText = bilingual<MapGuideText>(
  {
    title: '怎样取得一张地图的步骤（WO3.getStruct()）',
    steps: [
      '用浏览器登录 NGS 网页端，打开要导入的那张地图。',
      '按 F12，选“控制台”（Console）。',
      '输入下面这一行，按 Enter。浏览器拦住粘贴时，照它的提示先输入 allow pasting。',
      '回到这里，按 Ctrl+V。',
    ],
    command: '控制台里的命令',
    looksLike: '粘贴的内容应是这个样子：',
    example: example('报修', '派单', '上门'),
    exampleMeans: '必须有 MAP_ID，以及 nodes 里每一步的 NODEMAP_ID；其余可以缺，多出来的不看。一次一张地图。',
    elseTitle: '取到的不是它？',
    elses: [
      [
        '控制台说 WO3 is not defined',
        '当前页面没有地图，或地图在内嵌的框架里：在控制台上方的下拉框（top）里换一个框架，再运行。',
      ],
      [
        '粘贴出来是 undefined 或空的',
        '只运行 WO3.getStruct()，在打印的结果上点右键复制（“复制字符串内容”或“复制对象”）。',
      ],
      ['提示 JSON 有误', '多半只复制了一部分：屏幕上的长内容会被省略，要从第一个 { 到最后一个 } 都在。'],
      ['怎样都取不到', '步骤也可以用 Excel 导入：三列，地图、步骤编码、步骤名称。'],
    ],
  },
  {
    title: 'How to get the steps of a map (WO3.getStruct())',
    steps: [
      'Sign in to the NGS web client in a browser and open the map that you want.',
      "Press F12 and choose 'Console'.",
      'Type the line below and press Enter. If the browser refuses the paste, type allow pasting first, as it asks.',
      'Come back here and press Ctrl+V.',
    ],
    command: 'the command for the console',
    looksLike: 'What you paste should look like this:',
    example: example('Repair', 'Dispatch', 'On site'),
    exampleMeans:
      'MAP_ID, and in nodes the NODEMAP_ID of each step, must be there; the rest may be missing, and more is not looked at. One map at a time.',
    elseTitle: 'Is it something else?',
    elses: [
      [
        'The console says WO3 is not defined',
        'The page has no map, or has it in an inner frame: choose another frame in the list above the console (top), and run it again.',
      ],
      [
        'What you paste is undefined, or nothing',
        "Run WO3.getStruct() alone, and copy what it prints with the right mouse button ('Copy string contents' or 'Copy object').",
      ],
      [
        'The JSON is said to be wrong',
        'Most likely it is a part: long text is cut on the screen, and everything from the first { to the last } is needed.',
      ],
      [
        'It cannot be had at all',
        'Steps can be imported from Excel as well: three columns, map, step ID, step name.',
      ],
    ],
  },
);
