[#import "frame.ftl" as page]
[#function plural number thing][#return count(number) + " " + thing + (number == 1)?then("", "s")][/#function]
[#macro owner plan][#if plan.service.owner.isPresent()][=plan.service.owner.get().team][#else]<span class="soft">nobody</span>[/#if][/#macro]
[@page.frame title="Service level objectives" extraStyle="catalogue.css" script="catalogue.js"]
<header class="wrap top">
<h1>Service level objectives</h1>
<p class="soft">[=plural(slos, "objective")] of [=plural(sections?size, "service")], kept by [=plural(owners?size, "team")] with [=plural(rules, "rule")]</p>
<form class="tools" role="search" hidden>
<label for="search" class="hidden">Search objectives</label>
<input type="search" id="search" placeholder="Search name, title, owner, label, metric" autocomplete="off">
<label for="owner" class="hidden">Owner</label>
<select id="owner"><option value="">Every owner</option>[#list owners as team]<option>[=team]</option>[/#list]</select>
<p id="shown" class="soft small" role="status"></p>
</form>
</header>
<main id="main" class="wrap">
<section aria-labelledby="all">
<h2 id="all" class="hidden">All objectives</h2>
<div class="card list">
<table id="objectives">
<caption class="hidden">Objectives with budget, alerts, time to detect and owner</caption>
<thead>
<tr>
<th scope="col" data-sort="text">Objective</th>
<th scope="col" class="num" data-sort="number">Promise</th>
<th scope="col" class="num" data-sort="number">Budget</th>
<th scope="col" class="num" data-sort="number"><abbr title="How long everything may fail until the first alert">Outage noticed</abbr></th>
<th scope="col" class="wide" data-sort="number">Alerts</th>
<th scope="col" class="wide" data-sort="text">Owner</th>
</tr>
</thead>
<tbody>
[#list sections as section][#list section.slos as slo]
<tr data-slo="[=slo.id]">
<th scope="row" data-value="[=slo.sheet.name]"><a href="#[=slo.id]">[=section.plan.service.name]/<wbr>[=slo.plan.slo.name]</a><br><span class="soft small">[=slo.sheet.title]</span></th>
<td class="num" data-value="[=slo.sheet.budget]"><strong>[=slo.sheet.objective]</strong><br><span class="soft small">over [=slo.sheet.window]</span></td>
<td class="num" data-value="[=slo.sheet.budgetSeconds]">[=duration(slo.sheet.budgetSeconds)]<br><span class="soft small">[#if slo.sheet.budgetEvents.isPresent()][=count(slo.sheet.budgetEvents.get())] events[#else][=percent(slo.sheet.budget)] of [#if slo.plan.slo().countsEvents()]events[#else]time[/#if][/#if]</span></td>
<td class="num" data-value="[#if slo.firstAlert.isPresent()][=slo.firstAlert.get()][#else]1e18[/#if]">[#if slo.firstAlert.isPresent()][=duration(slo.firstAlert.get())][#else]never[/#if]</td>
<td class="wide" data-value="[=slo.sheet.tiers?size]">[#list slo.sheet.tiers as tier]<span class="badge [=tier.urgency]" title="[=tier.urgency]: [=tier.factor] times the budget over [=tier.longWindow] and [=tier.shortWindow]">[=tier.factor]× [=tier.longWindow]</span> [#else]<span class="soft">none</span>[/#list]</td>
<td class="wide">[@owner section.plan/]</td>
</tr>
[/#list][/#list]
</tbody>
</table>
</div>
<p id="none" class="soft" hidden>Nothing is called like that.</p>
</section>
[#list sections as section]
[#assign service = section.plan.service]
<section class="service" aria-labelledby="service-[=service.name]">
<div class="head">
<h2 id="service-[=service.name]">[=service.name]</h2>
<p class="soft small">
[#if service.owner.isPresent()][#assign who = service.owner.get()]
<span>Owner <strong>[=who.team]</strong>[#if who.contact.isPresent()], [=who.contact.get()][/#if]</span>
[#if who.escalation.isPresent()]<span>Escalation <strong>[=who.escalation.get()]</strong></span>[/#if]
[/#if]
[#list service.labels.pairs as key, value]<span class="badge">[=key]: [=value]</span> [/#list]
[#list service.links as link]<a href="[=link.url]">[=link.title]</a> [/#list]
</p>
</div>
[#list section.slos as slo]
[#assign sheet = slo.sheet]
<article class="card slo" id="[=slo.id]" aria-labelledby="title-[=slo.id]" data-owner="[#if service.owner.isPresent()][=service.owner.get().team][/#if]">
<div class="head">
<h3 id="title-[=slo.id]">[=sheet.title] <span class="soft name">[=sheet.name]</span></h3>
<p class="promise"><strong>[=sheet.objective]</strong> over [=sheet.window][#if sheet.groupBy?size > 0], for each [=sheet.groupBy?join(", ")][/#if]</p>
</div>
[#if sheet.description != ""]<p>[=sheet.description]</p>[/#if]
<dl class="facts">
<div><dt>Error budget</dt><dd>[=percent(sheet.budget)]</dd></div>
<div><dt>Total outage that uses it up</dt><dd>[=duration(sheet.budgetSeconds)]</dd></div>
[#if sheet.budgetEvents.isPresent()]<div><dt>Events that may fail</dt><dd>[=count(sheet.budgetEvents.get())]</dd></div>[/#if]
<div><dt>Total outage noticed after</dt><dd>[#if slo.firstAlert.isPresent()][=duration(slo.firstAlert.get())][#else]never[/#if]</dd></div>
<div><dt>Rules of its own</dt><dd>[=slo.rules?size]</dd></div>
</dl>
<p class="small links">
[#if slo.plan.runbook().isPresent()]<a href="[=slo.plan.runbook().get()]">Runbook</a>[/#if]
[#if slo.plan.dashboard().isPresent()]<a href="[=slo.plan.dashboard().get()]">Dashboard</a>[/#if]
[#list slo.plan.slo.links as link]<a href="[=link.url]">[=link.title]</a>[/#list]
[#list slo.plan.slo.labels.pairs as key, value]<span class="badge">[=key]: [=value]</span>[/#list]
</p>
<div class="two">
<div>
<h4>Alerts</h4>
<div class="scroll" tabindex="0" role="region" aria-label="Alerts of [=sheet.name]">
<table>
<thead><tr><th scope="col">Alert</th><th scope="col">Severity</th><th scope="col" class="num">Outage</th><th scope="col" class="num">At threshold</th></tr></thead>
<tbody>
[#list slo.alerts as alert]
<tr><th scope="row" title="fires when [=alert.condition]">[=alert.alert?replace("([a-z])([A-Z])", "$1<wbr>$2", "r")?no_esc][#if alert.instance != ""] <span class="soft">[=alert.instance]</span>[/#if]</th><td><span class="badge [=(alert.severity == slo.plan.slo.alerting.page.severity)?then("page", "ticket")]">[=alert.severity]</span></td><td class="num">[#if alert.secondsToDetectOutage.isPresent()][=duration(alert.secondsToDetectOutage.get())][#else]<span class="soft">-</span>[/#if]</td><td class="num">[#if alert.secondsToDetectThreshold.isPresent()][=duration(alert.secondsToDetectThreshold.get())][#else]<span class="soft">-</span>[/#if]</td></tr>
[#else]
<tr><td colspan="4" class="soft">No alerts</td></tr>
[/#list]
</tbody>
</table>
</div>
</div>
<div>
<h4>How soon an outage is noticed</h4>
<div class="scroll" tabindex="0" role="region" aria-label="Times to detect of [=sheet.name]">
<table>
<thead><tr><th scope="col" class="num">Errors</th><th scope="col">First alert</th><th scope="col" class="num">After</th><th scope="col" class="num">Budget spent</th><th scope="col" class="num">Budget lasts</th></tr></thead>
<tbody>
[#list sheet.detections as outage]
<tr><th scope="row" class="num">[=percent(outage.errorRatio)]</th>[#if outage.alert.isPresent()][#assign first = outage.alert.get()]<td><span class="badge [=first.urgency]">[=first.urgency] [=first.factor]×</span></td><td class="num">[=duration(first.secondsToDetect)]</td><td class="num">[=percent(first.budgetSpent)]</td>[#else]<td class="soft">none</td><td class="num soft">-</td><td class="num soft">-</td>[/#if]<td class="num">[=duration(outage.secondsToExhaustion)]</td></tr>
[/#list]
</tbody>
</table>
</div>
</div>
</div>
<details>
<summary>What is measured</summary>
[#list slo.parts as part]
<p class="small soft">[=part.role?cap_first]</p>
<pre>[=part.promql]</pre>
[/#list]
</details>
<details>
<summary>Rules ([=slo.rules?size])</summary>
[#list slo.rules as rule]
<p class="small"><span class="badge">[=rule.kind]</span> <code>[=rule.name]</code> <span class="soft">every [=rule.interval]</span></p>
<pre>[=rule.promql]</pre>
[/#list]
</details>
</article>
[/#list]
<details class="card slo shared">
<summary>Recordings that the objectives of [=service.name] share ([=section.shared?size])</summary>
[#list section.shared as rule]
<p class="small"><span class="badge">[=rule.kind]</span> <code>[=rule.name]</code> <span class="soft">every [=rule.interval]</span></p>
<pre>[=rule.promql]</pre>
[/#list]
</details>
</section>
[/#list]
</main>
<footer class="wrap soft small">
<p>Times count from the start of an outage, from no errors and under even traffic; scraping and evaluating add a minute or two. Made by slo from the specs.</p>
</footer>
[/@page.frame]
