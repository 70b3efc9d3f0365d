/** Gives a process of Node the port that Electron's utilityProcess has. */
process.parentPort = {
  on: (_event, hear) => process.on('message', (data) => hear({ data })),
  postMessage: (message) => process.send(message),
};
process.on('disconnect', () => process.exit());
