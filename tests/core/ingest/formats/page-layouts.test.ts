import { describe, expect, it } from 'vitest'
import { parsePage } from '../../../../src/core/ingest/formats/page.ts'

// What large publishers and common systems build around an article, with words of our own. {1} to {9} are the article's paragraphs.
const sentences = [
  'Tolland Marine raised its forecast on Thursday after a summer in which its telephone hardly stopped ringing, and its shares rose by 4%.',
  'Half of the new orders come from the Gulf, where three ports are being deepened at once, and the rest of them from the North Sea.',
  '“We have never been so busy,” the chief executive told reporters at the yard, “and I have been here since nineteen ninety-one.”',
  'Steel plate costs a quarter more than it did a year ago, and two contracts had been signed at fixed prices long before that happened.',
  'Revenue came to £212.4m in the third quarter, up 9% from the year before, while analysts had counted on no more than £205m of it.',
  'The yard employs 2,400 people and is looking for two hundred welders, whom it hopes to find among those that Harrow Freight lets go.',
  'Nobody at the company would say what the new dock will cost, but a person who has seen the plans spoke of sixty million pounds.',
  'In the first nine months the order book grew to £1.1bn, which is as much as the yard can build in the next three and a half years.',
  'The bank that lent the money for the dock has waived two of its conditions until spring, as the company said in a note to its report.',
] as const

const layouts: Readonly<Record<string, string>> = {
  'paragraphs that are boxes, with highlights, embedded videos and links beside them': `
    <div class="nav--plain-header"><a href="/">Q</a><a href="/markets">Markets</a><a href="/tech">Tech</a></div>
    <article class="pg-rail-tall"><h1 class="pg-headline">Yard lifts forecast</h1>
    <div class="metadata"><div class="metadata__info"><p class="metadata__byline"><span class="metadata__byline__author">By <a href="/profiles/ann">Ann Lee</a>, Quay Business</span></p><p class="update-time">Updated 2246 GMT (0646 HKT) November 19, 2026</p></div></div>
    <div class="l-container"><section class="zn zn-body-text"><div class="zn-body__read-all">
    <div class="el__leafmedia el__leafmedia--sourced-paragraph"><p class="zn-body__paragraph speakable"><cite class="el-editorial-source">London (Quay)</cite>{1}</p></div>
    <div class="zn-body__paragraph speakable">{2}</div><div class="zn-body__paragraph">{3}</div>
    <div class="el__embedded el__embedded--standard"><div class="el__article--embed"><a href="/2026/x"><div class="cd__content"><h3 class="cd__headline"><span class="cd__headline-text">READ: Harrow sells its last steamer to a museum</span></h3></div></a></div></div>
    <div class="zn-body__paragraph">{4}</div><div class="zn-body__paragraph">{5}</div><div class="zn-body__paragraph">{6}</div>
    <div class="zn-body__paragraph"><h3>A dock for sixty million</h3></div><div class="zn-body__paragraph">{7}</div><div class="zn-body__paragraph">{8}</div><div class="zn-body__paragraph">{9}</div>
    <p class="zn-body__paragraph zn-body__footer">Tom Rudd in Portree contributed to this report.</p></div></section></div></article>
    <div class="outbrain"><h2>Paid content</h2><a href="/o">Seven ships you will not believe</a></div>`,
  'a broadcaster with unsupported media, captions and a list of related stories': `
    <div class="story-body"><h1 class="story-body__h1">Yard lifts forecast</h1>
    <div class="with-extracted-share-icons"><div class="story-body__mini-info-list-and-share"><ul class="mini-info-list"><li class="mini-info-list__item"><div class="date date--v2" data-datetime="19 November 2026">19 November 2026</div></li></ul><div class="share"><p>Share this with</p><ul><li>Facebook</li><li>Messenger</li><li>Twitter</li></ul><p>Copy this link</p><p>These are external links and will open in a new window</p></div></div></div>
    <div class="story-body__inner" property="articleBody"><figure class="media-landscape has-caption full-width lead"><span class="image-and-copyright-container"><img src="/i.jpg" width="600" height="400"><span class="off-screen">Image copyright</span> <span class="story-image-copyright">Getty Images</span></span><figcaption class="media-caption"><span class="off-screen">Image caption</span><span class="media-caption__text">The yard in Portree</span></figcaption></figure>
    <p class="story-body__introduction">{1}</p><p>{2}</p><figure class="media-with-caption"><div class="media-player-wrapper"><p class="media-player__unsupported">Media playback is unsupported on your device</p></div><figcaption>Media caption The chief executive at the gates</figcaption></figure>
    <p>{3}</p><ul class="story-body__unordered-list"><li class="story-body__list-item"><a href="/1" class="story-body__link">Harrow sells its last steamer to a museum</a></li><li class="story-body__list-item"><a href="/2" class="story-body__link">Why the rates will not fall before winter</a></li></ul>
    <p>{4}</p><h2 class="story-body__crosshead">Steel is dear</h2><p>{5}</p><p>{6}</p><p>{7}</p><hr class="story-body__line"><p>{8}</p><p>{9}</p></div></div>
    <div class="tags-container"><h2>Related Topics</h2><ul><li><a href="/t">Shipping</a></li></ul></div>
    <div id="comp-see-also"><h2>More on this story</h2><a href="/3">Steel: the price of a plate</a></div>`,
  'a newspaper group with a share bar, photo slides, and a copyright line': `
    <div class="article-wrapper"><h1 class="headline">Yard lifts forecast</h1><div class="article-bylines"><span class="byline">By ANN LEE, Quay Business Writer</span> <time datetime="2026-11-19T18:02:00Z">Updated 1:02 pm EST, Thursday, November 19, 2026</time></div>
    <ul class="social-icons"><li>Facebook</li><li>Twitter</li><li>Email</li></ul>
    <div class="gallery-overlay-embed"><div class="caption-full">Photo: A. Nother, AP</div><div class="counter">Image 1 of / 10</div><div class="cap"><p>Caption</p><p>Close</p><p>Workers stand at the gates of the yard in Portree on Wednesday, Nov. 18, 2026. (AP Photo/A. Nother)</p></div></div>
    <section class="body"><p>PORTREE (AP) — {1}</p><p>{2}</p><p>{3}</p><p>{4}</p><p>STEEL IS DEAR</p><p>{5}</p><p>{6}</p><p>{7}</p><p>{8}</p><p>{9}</p><p>___</p><p>Rudd reported from Harrow.</p>
    <p><em>Copyright 2026 The Associated Press. All rights reserved. This material may not be published, broadcast, rewritten or redistributed.</em></p></section></div>
    <div class="footer"><p>© 2026 Quay Newspapers</p></div>`,
  'a weblog of the most common system with its plugins': `
    <div id="content"><article id="post-1" class="post-1 post type-post status-publish hentry category-shipping tag-steel">
    <header class="entry-header"><h1 class="entry-title">Yard lifts forecast</h1><div class="entry-meta"><span class="posted-on">Posted on <time class="entry-date" datetime="2026-11-19T10:00:00+00:00">November 19, 2026</time></span> <span class="byline">by <a href="/author/ann">Ann Lee</a></span> <span class="comments-link"><a href="#respond">Leave a comment</a></span></div></header>
    <div class="entry-content"><p>{1}</p><p>{2}</p><div class="wp-block-image"><figure><img src="/y.jpg" width="700" height="400"><figcaption>The yard</figcaption></figure></div><p>{3}</p><p>{4}</p>
    <blockquote class="twitter-tweet"><p>The yard is busy, and so is everybody who lives beside it, as one can hear.</p>— Ann Lee (@annlee) <a href="https://t.example/1">November 18, 2026</a></blockquote>
    <h2>What comes next</h2><p>{5}</p><p>{6}</p><p>{7}</p><p>{8}</p><p>{9}</p>
    <div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share this:</h3><ul><li><a>Click to share on Twitter (Opens in new window)</a></li></ul></div><div class="sharedaddy sd-like-enabled"><h3 class="sd-title">Like this:</h3><span>Like</span> <span>Loading...</span></div>
    <div id="jp-relatedposts" class="jp-relatedposts"><h3><em>Related</em></h3><div><p>Two things I learned from the report of Harrow Freight</p></div></div></div>
    <footer class="entry-footer">This entry was posted in <a href="/c">Shipping</a> and tagged <a href="/t">steel</a>. Bookmark the <a href="/p">permalink</a>.</footer></article>
    <nav class="post-navigation"><a href="/p1">← The last steamer</a> <a href="/p2">Ten ships →</a></nav>
    <div id="comments"><h2>2 thoughts on “Yard lifts forecast”</h2><ol><li><p>I have always said that this yard would make it, and nobody believed me then.</p></li></ol><div id="respond"><h3>Leave a Reply</h3><p>Your email address will not be published.</p></div></div></div>
    <aside id="secondary" class="widget-area"><section class="widget"><h2>Recent Posts</h2><ul><li><a href="/r">A dock for sixty million</a></li></ul></section></aside>`,
  'a site about shares that sells a newsletter below': `
    <main><section class="usmf-new article-body"><header><h1>Yard Lifts Forecast</h1><h2>The shares rose by 4% on Thursday, and here is why that may be only the start.</h2></header>
    <div class="author-tagline author-inline"><div class="author-avatar"><img src="/a.jpg"></div><div class="author-byline"><div class="author-name"><a href="/author/1">Ann Lee</a></div><div class="article-pubdate">Nov 19, 2026 at 11:02AM</div></div></div>
    <span class="article-content"><p>{1}</p><p>{2}</p><p class="caption">Image source: Tolland Marine.</p><h2>Steel is dear</h2><p>{3}</p><p>{4}</p><table><tr><th>Quarter</th><th>Revenue</th></tr><tr><td>Q2</td><td>£198m</td></tr></table><p>{5}</p><p>{6}</p><h2>What to watch</h2><p>{7}</p><p>{8}</p><p>{9}</p>
    <div class="article-pitch-container"><h2>10 stocks we like better than Tolland Marine</h2><p>When investing geniuses Ann and Tom have a stock tip, it can pay to listen. After all, the newsletter they have run for a decade has beaten the market.*</p><p>They just revealed what they believe are the ten best stocks for investors to buy right now... and Tolland Marine wasn't one of them!</p><p><a href="/10">See the 10 stocks</a></p><p><em>*Stock Advisor returns as of November 1, 2026</em></p></div></span></section></main>`,
  'a press release on a wire': `
    <section class="release-body container"><div class="row"><header class="container release-header"><h1>Tolland Marine Lifts Forecast</h1><div class="row detail-headline"><p class="mb-no"><span class="mb-no">Nov 19, 2026, 07:00 ET</span></p></div></header></div>
    <div class="col-sm-10"><p class="prntac"><b><i>Orders from the Gulf carry the third quarter</i></b></p><p><span class="legendSpanClass"><span class="xn-location">PORTREE, Scotland</span></span>, <span class="xn-chron">Nov. 19, 2026</span> /QuayWire/ -- {1}</p><p>{2}</p><p>{3}</p><ul type="disc"><li>{4}</li><li>{5}</li></ul><p>{6}</p><p><b>About Tolland Marine</b><br>{7}</p><p>{8}</p><p>{9}</p><p id="PURL">SOURCE Tolland Marine plc</p></div></section>
    <section class="related-links-container"><h4>Related Links</h4><p><a href="https://tolland.example">https://tolland.example</a></p></section>
    <section class="container more-releases"><h2>More from this source</h2><div class="card"><h3><a href="/r2">Tolland Marine names a new finance director</a></h3></div></section>`,
  'a newspaper that asks for support within the article': `
    <div class="content__main"><div class="content__article-body" itemprop="articleBody"><p>{1}</p><p>{2}</p>
    <aside class="element element-rich-link"><div class="rich-link__container"><h1 class="rich-link__title"><a href="/r">Harrow sells its last steamer</a></h1><div class="rich-link__read-more"><div class="rich-link__read-more-text">Read more</div></div></div></aside>
    <p>{3}</p><p>{4}</p><figure class="element element-image"><img src="/z.jpg" width="620" height="372"><figcaption class="caption"><span class="inline-triangle"></span> The yard. Photograph: A. Nother/Quay</figcaption></figure><p>{5}</p><p>{6}</p><p>{7}</p><p>{8}</p><p>{9}</p>
    <div class="contributions__epic"><h2>Since you’re here …</h2><p>… we have a small favour to ask. More people are reading and supporting our independent journalism than ever before. And unlike many news organisations, we keep it open to all.</p><p><b>Support The Quay from as little as £1 – and it only takes a minute. Thank you.</b></p></div>
    <div class="submeta"><div class="submeta__label">Topics</div><ul class="submeta__links"><li><a href="/t1">Shipping</a></li></ul></div></div></div>`,
  'a letter sent by e-mail and shown as a page': `
    <div class="single-post"><article class="newsletter-post post"><div class="post-header"><h1 class="post-title">Yard lifts forecast</h1><h3 class="subtitle">The Gulf is paying for everything, and that is what worries me about it</h3><div class="post-meta"><a href="/@ann">Ann Lee</a><time>Nov 19</time><a class="like">12</a><a class="comment">3</a></div></div>
    <div class="available-content"><div class="body markup"><p>{1}</p><p>{2}</p><div class="subscription-widget-wrap"><p class="cta-caption">Tides is a reader-supported publication. To receive new posts, become a free or paid subscriber.</p><form><input type="email"><input type="submit" value="Subscribe"></form></div><p>{3}</p><p>{4}</p><h2>Steel</h2><p>{5}</p><p>{6}</p><p>{7}</p><p>{8}</p><p>{9}</p><p class="button-wrapper"><a class="button primary" href="/s"><span>Share</span></a></p><p class="button-wrapper"><a class="button primary" href="/c"><span>Leave a comment</span></a></p></div></div></article></div>`,
  'a page that breaks its lines instead of setting paragraphs': `
    <table width="760"><tr><td class="leftnav"><a href="/a">News</a><br><a href="/b">Rates</a><br><a href="/c">Ports</a></td>
    <td><font size="4"><b>Yard lifts forecast</b></font><br><font size="1">Thursday, 19 November 2026</font><br><br>{1}<br><br>{2}<br><br>{3}<br><br>{4}<br><br>{5}<br><br>{6}<br><br>{7}<br><br>{8}<br><br>{9}</td>
    <td><b>Most read</b><br><a href="/m1">A whale in the harbour</a><br><a href="/m2">Ten places to eat fish</a></td></tr></table>`,
  'an application that splits the body into parts for advertisements': `
    <main><article id="story"><header><h1>Yard lifts forecast</h1><p class="summary">The telephone hardly stopped ringing, says the chief.</p></header>
    <section name="articleBody"><div class="StoryBodyCompanionColumn"><div><p>{1}</p><p>{2}</p><p>{3}</p></div><aside aria-label="companion column"></aside></div><div><div id="story-ad-1-wrapper"><p>Advertisement</p></div></div>
    <div class="StoryBodyCompanionColumn"><div><p>{4}</p><p>{5}</p></div></div><div class="ad-placeholder"><p>Article continues below</p></div><div class="StoryBodyCompanionColumn"><div><p>{6}</p><p>{7}</p><p>{8}</p><p>{9}</p></div></div></section>
    <div class="bottom-of-article"><p><em>The Quay is committed to publishing a diversity of letters to the editor. Here are some tips.</em></p><p><em>Follow The Quay Opinion section on Facebook, Twitter (@QuayOpinion) and Instagram.</em></p></div></article></main>`,
  'a magazine with the caption over the headline and the writer in headings': `
    <main id="posts"><section class="row cover-wrapper"><div id="cover-main" style="background:url(/c.jpg)"></div><aside id="up-next"><div><h3>Up Next</h3><div><a href="/1" class="latest-link">Harrow sells its last steamer<br><span class="writer">Tom Rudd</span></a></div></div></aside></section>
    <section class="main-content row"><section class="col-lg-8 left-column"><div class="scroll-posts"><section class="title-container"><strong>The yard in Portree, seen from the ferry <span>(Getty/A. Nother)</span></strong><h1>Yard lifts forecast</h1><h2>The Gulf has been paying for it over the past ten years</h2></section><br>
    <div id="social_total" class="d-flex"><div class="total-cont hidden"><div class="total_shares">--</div><h3>Shares</h3></div><a href="#"><div class="share_containers"></div></a></div>
    <section class="writer-container"><h5><a href="/writer/ann">Ann Lee</a></h5><h6>November 19, 2026 9:00AM (UTC)</h6></section><section class="source_section"><p class="editors_note">This post originally appeared on <a href="/t">Tides</a>.</p></section>
    <article><p>{1}</p><p>{2}</p><div class="proper-ad-unit"><div id="a1"></div></div><p>{3}</p><p>{4}</p><p>{5}</p><p>{6}</p><p>{7}</p><p>{8}</p><p>{9}</p></article>
    <div class="writer-bio"><h3>Ann Lee</h3><p>Ann Lee writes about ships.</p><span>MORE FROM Ann Lee</span></div></div></section></section></main>`,
  'a site for science with what to explore, a citation to print, and paragraphs left open': `
    <main class="news"><div class="row"><div class="col-2"><ul class="soc"><li><p class="text-white">share this!</p></li><li><a class="soc-link fb"><p class="text-low">2.4K</p></a></li><li><a class="soc-link ln"><p class="text-low">Share</p></a></li></ul></div>
    <div class="col-md-10"><section class="article"><nav aria-label="breadcrumb"><ol class="breadcrumb"><li>Home</li></ol></nav><ul class="article-actions"><li><a title="Print"></a></li></ul>
    <article class="news-article"><div class="article__info"><p class="text-uppercase text-low">November 19, 2026 <a href="/e"><span class="badge">report</span></a></p></div><h1>Yard lifts forecast</h1><p class="article-byline text-low">by Ann Lee , Quay.org</p>
    <div class="article-main"><div class="article-gallery lightGallery"><figure class="article-img"><img src="/s.png" alt="yard"><figcaption>The yard. Credit: A. Nother</figcaption></figure></div><p>{1} {2}
    <section class="article-banner"><div id="gpt"></div></section><p>{3} By then <a href="/tags/steel" rel="tag" class="textTag">steel</a> had become dear.</p><p>{4}</p><p>{5}</p><p>{6} {7}<hr>
    <div class="article-main__explore"><div class="d-flex"><p class="text-bold">Explore further</p></div><a class="text-medium text-info" href="/n">The order book may have been simpler than thought</a></div><hr><p>{8}</p><p>{9}</p>
    <p class="article-main__note">© 2026 Quay Network</p><div class="d-none d-print-block"><div><strong>Citation</strong>: Yard lifts forecast (2026, November 19) retrieved 20 November 2026 from https://quay.example/yard</div><div class="border">This document is subject to copyright. Apart from any fair dealing for the purpose of private study or research, no part may be reproduced without the written permission.</div></div></div></article>
    <div class="article-interaction"><a class="btn"><span>2469</span> shares</a></div></section></div></div></main>`,
  'an endless page with the next articles whole behind the first': `
    <main><article class="post-full"><header><h1>Yard lifts forecast</h1><p class="meta">By <a href="/a" rel="author">Ann Lee</a></p></header><div class="post-text"><p>{1}</p><p>{2}</p><p>{3}</p><p>{4}</p><p>{5}</p><p>{6}</p><p>{7}</p><p>{8}</p><p>{9}</p></div></article>
    <article class="post-full"><header><h1>Harrow sells its last steamer</h1><p class="meta">By Tom Rudd</p></header><div class="post-text"><p>For ninety-one years the steamer crossed the firth twice a day, and for the last seven she has not moved at all.</p><p>Harrow Freight, which owns her, says that keeping her afloat costs £84,000 a year, and that the money for it is gone.</p><p>Two bids are on the table, one by the museum of the town and one by a yard that lives on scrap and copper.</p><p>The museum has until the end of the year to raise its bid, and a brewery has promised to match what comes in.</p></div></article>
    <article class="post-full"><header><h1>Why the rates will not fall</h1></header><div class="post-text"><p>The rates for dry goods have risen for seven weeks, and most of those who charter ships expect that to go on.</p><p>The reason is the weather, says an analyst who has followed the Baltic for longer than she would like to say.</p><p>Ice came early to the north, and twelve ships wait where three used to, with their cargo and their crews aboard.</p></div></article></main>`,
  'a slideshow with a text under each picture, within the article': `
    <article><h1>Yard lifts forecast</h1><div class="body"><p>{1}</p><p>{2}</p><div class="photo-gallery"><ul><li><img src="/1.jpg" width="600" height="400"><p>Workers leave the yard at the end of a shift on Tuesday evening.</p></li><li><img src="/2.jpg" width="600" height="400"><p>The new dock, which is to be finished by spring.</p></li></ul></div><p>{3}</p><p>{4}</p><p>{5}</p><p>{6}</p><p>{7}</p><p>{8}</p><p>{9}</p></div></article>`,
  'a page read aloud, that wants cookies and no blocker of advertisements': `
    <div class="adblock-notice"><p>It looks as if you use a blocker of advertisements. Please switch it off for this site, which lives on them.</p></div><div class="privacy-banner"><p>We and our 712 partners store information on your device and process what you do here, as you may read in our policy.</p></div>
    <article><h1>Yard lifts forecast</h1><div class="tools"><span>Listen to this article</span><span>4 min</span></div><div class="body"><p>{1}</p><p>{2}</p><p>{3}</p><p>{4}</p><div class="promo-inline"><p>Hungry for news? Sign up for Morning Tide.</p></div><p>{5}</p><p>{6}</p><p>{7}</p><p>{8}</p><p>{9}</p></div></article>`,
  'entries of a day as they came, each an article of its own': `
    <main><h1>Yard lifts forecast</h1><article><time>14:05</time><h2>The shares</h2><p>{1}</p><p>{2}</p><p>{3}</p></article><article><time>12:30</time><h2>The call</h2><p>{4}</p><p>{5}</p><p>{6}</p></article><article><time>07:00</time><h2>The report</h2><p>{7}</p><p>{8}</p><p>{9}</p></article></main>`,
  'a picture and its caption in a table, a line to follow everybody, and a biography': `
    <div id="content"><h1>Yard lifts forecast</h1><div class="article_content"><span style="float:left"><table style="width:1px"><tr><td><img src="/m.jpg" alt="yard" style="width:270px"></td><tr><td style="border:1px solid"><span></span> The yard can build strange and fantastical things, such as a dredger of 140 metres.<br><span>Credit: A. Nother/Quay.com</span><span><div><a class="make_big" href="#">View full size image</a></div></span></td></tr></tr></table></span>
    <p>{1}</p><p>{2}</p><p>{3}</p><p><strong>Steel is dear</strong></p><p>{4}</p><p>{5}</p><p>{6}</p><p>{7}</p><p>{8}</p><p>{9}</p>
    <p><em>Follow Ann Lee on </em><em><a href="/t">Twitter</a> </em><em>and </em><a href="/g"><em>Google+</em></a><em>.</em> <em>Follow The Quay <a href="/q">@thequay</a>, <a href="/f">Facebook</a> &amp; <a href="/g2">Google+</a>. Originally published on <a href="/o">The Quay</a>.</em></p></div>
    <div class="article_additional"><h3>Editor's Recommendations</h3><ul><li><a href="/1">Six ships that may have been lucky</a></li><li><a href="/2">Five yards nobody remembers</a></li></ul></div>
    <div class="biography"><div class="bio_title">Author Bio</div><h3>Ann Lee</h3>Ann has worked at three papers by the sea and has written for the harbour board. She has a degree in the building of ships.</div></div>`,
  'an article about shares with symbols to watch, recommendations of readers and a pitch': `
    <div id="primary"><div id="content" class="hentry" itemscope itemtype="http://schema.org/Article"><div id="recModule"><div class="recommendCtl"><div class="recWrap"><p>Recs</p><h3><span>43</span></h3></div><div><input type="submit" value="Rec This"></div></div></div>
    <h1 class="xlHeader">Yard lifts forecast</h1><p class="articleMeta"><span class="vcard byline">By <span itemprop="author">Ann Lee</span> | <a href="/a">More Articles</a></span><br><span class="dateline">December 22, 2026</span> | <span class="comments"><a href="#c">Comments (25)</a></span></p>
    <div class="entry-content"><p>{1} The company is listed in London as <strong>Tolland</strong> (<span class="ticker">LSE: <a href="/T">TOLL</a></span>&nbsp;<a class="addToWatchListIcon" title="Add TOLL to My Watchlist" href="/w">&nbsp;</a>).</p><p>{2}</p><p>{3}</p><div class="image small imgR"><img src="/l.gif" width="240"><p class="caption">Image source: tolland.example</p></div><p>{4}</p><p class="ticker" data-id="1">{5}</p><p>{6}</p><p>{7}</p><p>{8}</p><p>{9}</p>
    <div id="pitch"><p><strong>1 great stock to buy for 2027 and beyond<br></strong>The coming year is shaping up to be another great one. Our chief investment officer has published a report that reveals his top stock for it. To get the full story, completely free, <a href="/p">simply click here</a>.</p></div>
    <div class="footer"><p><em>Ann Lee has no position in any stocks mentioned. Try any of our newsletter services free for 30 days.</em></p></div></div></div>
    <div id="articleTools"><p><span><a href="#c">Read/Post Comments (25)</a></span> | <span><a href="#">Recommend This Article (43)</a></span></p></div>
    <div id="comments"><h3>Comments from our Readers</h3><ul><li><h6>On December 23, 2026, argus wrote:</h6><p>I have held these shares since the last of the steamers was built, and have never sold one of them.</p></li></ul></div></div>`,
  'a news wire with the caption in three lengths within the figure, and what is breaking over the headline': `
    <div class="article_content"><div class="container"><article class="article_main" role="main"><div class="header_wrap"><section class="breaking_news_bar"><span class="watch_btn">Breaking <span>News</span></span><h2><div class="headline"><a href="/b">Manufacturing Slows to Three-Month Low</a></div><a class="tweet_count" href="/t"><img alt="Tweet" src="/t.svg"><span></span> TWEET</a></h2></section></div>
    <h1 class="article_title">Yard lifts forecast</h1><div class="entry_wrap"><div class="byline"><span class="author" itemprop="author">By Ann Lee and Tom Rudd</span><span class="divider"></span><span class="date" epoch="1">2026-09-30T14:34:55Z</span><div class="byline_links"><span class="comments"><a href="#d">- Comments</a></span><span class="email"><a href="mailto:x">Email</a></span><span class="print"><a href="/p">Print</a></span><span class="speed_read"><a><abbr>Speed</abbr></a></span></div></div>
    <div class="interaction_contain"><div class="share"><span>Share</span><ul class="share_list"><li><a><span>Facebook</span></a></li></ul></div><div class="save"><span>Save</span></div></div>
    <div class="entry_content"><figure class="image_focus"><a href="/i"><span class="photo"><img src="/i.jpg"></span></a><figcaption>Photographer: A. Nother/Quay</figcaption><div class="ext_caption caption_show"><p>Three ports in the Gulf are among those that are being deepened at once.<a href="#"> Close</a></p></div><div class="ext_caption caption_preview"><p>Three ports in the Gulf are among...<a href="#"> Read More</a></p></div><div class="image_full_view"><div class="close_focus">Close</div><div class="caption_contain"><span class="credits">Photographer: A. Nother/Quay</span><p>Three ports in the Gulf are among those that are being deepened at once.</p></div></div></figure>
    <section class="ad_medium"><div class="bcom_ad"></div></section><p>{1}</p><p>{2}</p><h2>Steel is dear</h2><p>{3}</p><p>{4}</p><p>{5}</p><p>{6}</p><p>{7}</p><p>{8}</p><p>{9}</p>
    <p>To contact the reporters on this story: Ann Lee in London at alee@quay.example; Tom Rudd in Portree at trudd@quay.example</p><p>To contact the editors responsible for this story: Nadia Ferr at nferr@quay.example</p></div></div></article></div></div>`,
  'a tabloid with a form for tips, the columnist’s other columns, and an author to follow': `
    <ul><li id="tip" class="flyover"><div><label><strong>See something newsworthy?</strong><br>Tell us about it!</label><p>or email <a href="mailto:tips@quay.example">tips@quay.example</a></p></div></li></ul><div id="email-response" style="display:none;"><h3>Thanks for contacting us. We've received your submission.</h3></div>
    <div id="author-info"><div class="author-header"><a href="/author/ann"><h2 class="author-name">Ann Lee</h2></a></div></div>
    <div id="article-wrapper"><div class="box article"><div class="article-header"><div class="flag-region"><p class="section-tag"><a href="/media/">Business</a></p><p class="article-tag"><a href="/ink">Quay Ink</a></p></div><h1><a href="/y">Yard lifts forecast</a></h1>
    <div id="author-byline"><p class="byline">By <a href="/author/ann">Ann Lee</a></p><div class="author-flyout"><ul><li><a href="/a1">View author archive</a></li><li><a href="#0">email the author</a></li><li><a href="/t">follow on twitter</a></li><li><a href="/f">Get author RSS feed</a></li></ul></div></div><p class="byline-date">December 18, 2026 | 11:38pm</p>
    <div id="featured-image-wrapper"><a class="modal-trigger" href="/m.jpg" title="Expand Image">Modal Trigger</a><div class="featured-image"><img src="/m.jpg" width="720" height="480"></div><div class="wp-caption-text featured"><span class="credit">Photo: Getty Images</span></div></div>
    <div class="in-line-column wp-caption alignleft"><div class="box module inline columnist"><div class="columnist-info"><h3>MORE FROM</h3><h6><a href="/author/ann">Ann Lee</a></h6></div><div class="module-wrapper"><h5><a href="/1">A merger of the two yards will not risk a free swap</a></h5><h5><a href="/2">Harbours boomed during the year</a></h5><h5><a href="/3">The town cuts loose its founding harbour master</a></h5></div></div></div>
    </div><div class="entry-content"><p>{1}</p><p>{2}</p><p>{3}</p><p>{4}</p><p>{5}</p><p>{6}</p><p>{7}</p><p>{8}</p><p>{9}</p></div><div class="filed-under"><span>Filed under</span> <a href="/t1">shipping</a>, <a href="/t2">steel</a></div></div></div>`,
}
const allowed = /^(?:14:05|12:30|07:00|The shares|The call|The report|Steel(?: is dear)?|STEEL IS DEAR|A dock for sixty million|What comes next|What to watch|About Tolland Marine|Rudd reported from Harrow\.|Tom Rudd in Portree contributed to this report\.|SOURCE Tolland Marine plc|Orders from the Gulf carry the third quarter|Quarter \| Revenue|Q2 \| £198m|The yard is busy, and so .*|— Ann Lee \(@annlee\) November 18, 2026)$/

describe('layouts of well-known sites', () => {
  it.each(Object.keys(layouts))('%s', (name) => {
    const body = layouts[name]!.replace(/\{(\d)\}/g, (_, digit: string) => sentences[Number(digit) - 1]!)
    const html = `<!doctype html><html lang="en"><head><title>Yard lifts forecast - The Quay</title><meta property="og:site_name" content="The Quay"></head><body>${body}</body></html>`
    const lines = parsePage(html, { url: 'https://quay.example/2026/yard', now: '2026-11-24T12:00:00Z' }).text.split('\n')
    expect(sentences.filter((sentence) => !lines.some((line) => line.includes(sentence)))).toEqual([])
    expect(lines.filter((line) => line !== '' && !allowed.test(line) && !sentences.some((sentence) => line.includes(sentence)))).toEqual([])
  })
})
