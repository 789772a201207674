/** Reports of our own in which people who are no public figures are named, beside a minister. */
export const QUEUE = `Bezukhov waited 40 hours

TBILISI, 27 September 2022. About 10,000 people crossed into Georgia on Monday, the Georgian interior ministry said.

“I left on Friday with my brother,” said Ilarion Bezukhov, a driver from Kazan. On Monday 2,300 people arrived in Georgia on foot, Bezukhov said. “We will not go back,” he said.

Zhamilya Toktarova, 34, a teacher, told reporters that 12 people had died in the queue. Her son Rustam was among 300 people who were stranded there.

A student called Tymofiy Gabayev said at least 500 students had left Russia for Georgia.

Interior Minister Vakhtang Gomelauri said Georgia would not close its border. Ilarion Bezukhov’s brother thanked him.
`
/** Another outlet, which names one of them and lets nobody speak. */
export const MENTION = `Arrivals in Georgia

Some 11,200 people arrived in Georgia on Sunday, the interior ministry said on Tuesday. A picture shows Ilarion Bezukhov beside his car; Bezukhov is waving.
`
export const ARTICLES = [
  {
    id: 'queue',
    url: 'https://example.org/2022/09/27/ilarion-bezukhov-waited.html',
    title: 'Bezukhov waited 40 hours',
    published: '2022-09-27',
    text: QUEUE,
  },
  { id: 'mention', url: 'https://example.com/arrivals', published: '2022-09-27', text: MENTION },
]
/** Their names, any word of which tells who they are. */
export const PRIVATE = /bezukhov|ilarion|zhamilya|toktarova|tymofiy|gabayev|rustam/i
