package dev.slo.sample.demo.screen;

import java.util.ArrayList;
import java.util.List;

/**
 * Everything that a terminal shows at a moment. What can be done stands on top, so that a small terminal cuts off the
 * oldest news and not the menu.
 *
 * @param title what this is, and for how long it has been running
 * @param menu what can be done
 * @param urls where to look
 * @param table the objectives, or what there is instead
 * @param firing the alerts that fire
 * @param news what happened, oldest first
 */
public record Board(
        String title,
        List<String> menu,
        List<String> urls,
        List<String> table,
        List<String> firing,
        List<String> news) {

    /** However many alerts fire, that many lines are for what happened. */
    private static final int LEAST_NEWS = 8;

    /**
     * The lines.
     *
     * @param width longer lines are cut
     * @param height further lines are left out
     */
    public List<String> lines(int width, int height) {
        List<String> lines = new ArrayList<>();
        lines.add(title);
        lines.addAll(menu);
        lines.add("");
        lines.addAll(urls);
        lines.add("");
        lines.addAll(table);
        lines.add("");
        int left = Math.max(0, height - lines.size());
        lines.addAll(firing.subList(0, Math.min(firing.size(), Math.max(1, left - LEAST_NEWS))));
        int room = Math.max(0, height - lines.size());
        lines.addAll(news.subList(Math.max(0, news.size() - room), news.size()));
        return lines.stream()
                .limit(height)
                .map(line -> line.length() > width ? line.substring(0, width) : line)
                .toList();
    }
}
