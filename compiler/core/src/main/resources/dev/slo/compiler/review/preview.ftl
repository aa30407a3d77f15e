[#import "frame.ftl" as page]
[#import "drawing.ftl" as drawing]
[#function plural number thing][#return count(number) + " " + thing + (number == 1)?then("", "s")][/#function]
[#function badge kind][#return {"added": "good", "removed": "bad", "changed": "warn"}[kind]!""][/#function]
[#macro panel view mark level]
<article class="card panel is-[=view.drawing.kind()][#if view.isBad() && !view.isAtFault()] excused[/#if]" id="[=view.id]" aria-labelledby="t-[=view.id]"[#nested]>
<header><h[=level] id="t-[=view.id]">[=view.panel.title]</h[=level]>
[#if mark != ""]<span class="badge [=badge(mark)]">[=mark]</span>[/#if]
[#if view.isAtFault()]<span class="badge bad">at fault</span>[#elseif view.isBad()]<span class="badge warn">excused</span>[/#if]
[#if view.silentQueries() > 0]<span class="badge" title="queries that found nothing">[=view.silentQueries()] of [=view.asked?size] silent</span>[/#if]
<details class="about">
<summary><span class="hidden">About [=view.panel.title]</span><span aria-hidden="true">?</span></summary>
<div class="scroll" tabindex="0" role="region" aria-label="About [=view.panel.title]">
[#if view.panel.description != ""]<p>[=view.panel.description]</p>[/#if]
[#if view.excuse.isPresent()]<p>Excused: [=view.excuse.get()]</p>[/#if]
[#list view.asked as one]
<p class="soft small">[=one.query.refId][#if one.query.legend != ""] <code>[=one.query.legend]</code>[/#if][#if one.series()?size == 0], found nothing[#else], [=plural(one.series()?size, "series")?remove_ending("s")][/#if]</p>
<pre>[=one.ask.expr]</pre>
[#else][#list view.panel.queries as query]<pre>[=query.expr]</pre>[/#list]
[/#list]
</div>
</details>
</header>
<div class="picture">
[@drawing.draw drawing=view.drawing title=view.panel.title/]
</div>
</article>
[/#macro]
[#macro place panel] style="grid-column:[=panel.x + 1]/span [=panel.width];grid-row:[=panel.y + 1]/span [=panel.height]"[/#macro]
[@page.frame title="Dashboards" extraStyle="preview.css"]
<header class="wrap top">
<h1>Dashboards</h1>
<p class="soft">[=plural(boards?size, "dashboard")] with [=plural(panels, "panel")], as of [=at?replace("T", " ")?replace("Z", " UTC")]
[#if faults > 0]<span class="badge bad">[=plural(faults, "panel")] at fault</span>[#else]<span class="badge good">every panel shows what it should</span>[/#if]</p>
<nav aria-label="Dashboards">
<ul>
[#list boards as change]
<li><a href="#[=change.board.dashboard.uid]">[=change.board.dashboard.title]</a>[#if change.kind != "" && change.kind != "same"] <span class="badge [=badge(change.kind)]">[=change.kind]</span>[/#if][#if change.board.faults() > 0] <span class="badge bad">[=change.board.faults()] at fault</span>[/#if]</li>
[/#list]
</ul>
</nav>
</header>
<main id="main" class="wrap">
[#list boards as change]
[#assign board = change.board]
<section class="board" id="[=board.dashboard.uid]" aria-labelledby="title-[=board.dashboard.uid]">
<div class="head">
<h2 id="title-[=board.dashboard.uid]">[=board.dashboard.title][#if change.kind != "" && change.kind != "same"] <span class="badge [=badge(change.kind)]">[=change.kind]</span>[/#if]</h2>
<p class="soft small">[#if board.dashboard.description != ""][=board.dashboard.description] [/#if]The last [=board.dashboard.range], times in UTC.</p>
</div>
[#if change.panels?size > 0]
<div class="changes">
<h3>[=plural(change.panels?size, "panel")] changed</h3>
[#list change.panels as difference]
<div class="pair">
<p class="small"><span class="badge [=badge(difference.kind)]">[=difference.kind]</span> <strong>[#if difference.after.isPresent()][=difference.after.get().panel.title][#else][=difference.before.get().panel.title][/#if]</strong>[#if difference.parts?size > 0]: [=difference.parts?join(", ")][/#if]</p>
[#if difference.before.isPresent()]<div><p class="soft small">Before</p>[@side view=difference.before.get() name="before"/]</div>[#else]<div class="soft none">Was not there</div>[/#if]
[#if difference.after.isPresent()]<div><p class="soft small">After</p>[@side view=difference.after.get() name="after"/]</div>[#else]<div class="soft none">Is gone</div>[/#if]
</div>
[/#list]
</div>
[/#if]
<div class="grid">
[#list board.panels as view]
[#if view.panel.isHeading()]
<h3 class="row"[@place view.panel/]>[=view.panel.title]</h3>
[#else]
[@panel view=view mark=change.mark(view).orElse("") level=(view.panel.row == "")?then("3", "4")][@place view.panel/][/@panel]
[/#if]
[/#list]
</div>
</section>
[/#list]
</main>
<footer class="wrap soft small"><p>Drawn by slo from dashboards and the answers of a Prometheus; Grafana draws the same figures its own way.</p></footer>
[/@page.frame]
[#macro side view name]
<div class="card panel is-[=view.drawing.kind()]" style="height:[=view.panel.height * 38 - 8]px">
<div class="picture">
[@drawing.draw drawing=view.drawing title=(view.panel.title + ", " + name)/]
</div>
[#if view.asked?size > 0]<details class="queries"><summary>Queries of [=view.panel.title], [=name]</summary>[#list view.asked as one]<pre>[=one.query.expr]</pre>[/#list]</details>[/#if]
</div>
[/#macro]
