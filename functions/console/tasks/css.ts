/** What only the tasks need. */
export const tasksCss = `
.task-list { list-style: none; padding: 0; margin: 0; display: grid; gap: 1rem; }
.task-card h2 { margin: .5rem 0; }
.task-card .quote { margin-bottom: .5rem; }
.task-card details { margin-top: .5rem; }
.task-card details form { display: grid; gap: .4rem; justify-items: start; margin: .4rem 0; }
`;
